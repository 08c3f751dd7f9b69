internal import Documents
internal import Manifests

/// Finds and reads the layers of ConfigSets: each file once, however many use it.
struct ConfigLayers {
  private let workspace: Workspace
  private var known: [ObjectIdentifier: ConfigText] = [:]
  /// What is below `config` of environments.
  private var folders: [RepoPath: MirrorFolder] = [:]
  /// The paths that were used as layers.
  private(set) var used: Set<RepoPath> = []
  /// The layers that are named and cannot be used; what mirrors them is not looked at.
  private var unread: Set<RepoPath> = []
  /// What was read for whom, if that is asked for.
  private(set) var uses: [LayerUse] = []
  private let recordsUses: Bool

  init(_ workspace: Workspace, recordsUses: Bool = false) {
    self.workspace = workspace
    self.recordsUses = recordsUses
  }

  /// The layers of a file: those that are named, and then their mirrors in the same order.
  mutating func load(
    _ file: ConfigFile, of set: ConfigSet, _ findings: inout Findings
  ) -> [ConfigText] {
    let firstUse = uses.count
    let stack = stack(of: file, &findings)
    var layers = stack.files.map { text(of: $0, &findings) }
    if !layers.isEmpty { layers[0].stack = stack }
    for folder in set.environments {
      let files = mirrors(in: folder)
      for (index, path) in stack.paths.enumerated() {
        guard let mirror = Self.mirror(of: path, in: folder), files.mayHold(mirror),
          var text = readMirror(mirror, isPlain: files.isPlain(mirror), &findings)
        else { continue }
        used.insert(mirror)
        if recordsUses { uses[firstUse + index].mirrors.append((folder, mirror)) }
        text.original = index
        layers.append(text)
      }
    }
    return layers
  }

  /// The layers that a file names, without mirrors. Who reads a base finds them once for all.
  private mutating func stack(of file: ConfigFile, _ findings: inout Findings) -> LayerStack {
    if !recordsUses, let known = file.slot.stack {
      for file in known.files { workspace.log?.add(file.inputs) }
      return known
    }
    var paths: [RepoPath] = []
    var files: [LayerFile] = []
    let problems = findings.report.count
    for entry in file.layers {
      guard let path = path(of: entry, &findings), !paths.contains(path),
        let layer = read(path, named: entry, &findings)
      else { continue }
      paths.append(path)
      files.append(layer)
      if recordsUses { uses.append(LayerUse(place: entry.place, path: path)) }
    }
    let stack = workspace.layers.stack(of: paths, files)
    if findings.report.count == problems, files.allSatisfy({ $0.filter == nil }) {
      file.slot.stack = stack
    }
    return stack
  }

  private mutating func mirrors(in folder: RepoPath) -> MirrorFolder {
    if let known = folders[folder] { return known }
    let found = MirrorFolder(RepoPath.configuration.below(folder), in: workspace)
    folders[folder] = found
    return found
  }

  /// Where a layer's mirror in a folder is; only what is below `/config` has any.
  static func mirror(of layer: RepoPath, in folder: RepoPath) -> RepoPath? {
    layer.isInside(.configuration) ? layer.below(folder) : nil
  }

  /// Says which mirrors mirror nothing. What is in the folder of the environment itself must be used
  /// there; folders above it belong to others, too.
  mutating func checkMirrors(of sets: [ConfigSet], in own: RepoPath, _ findings: inout Findings) {
    var folders: [RepoPath] = []
    for folder in sets.flatMap(\.environments) + own.environmentFolders
    where !folders.contains(folder) {
      folders.append(folder)
    }
    for folder in folders {
      for path in mirrors(in: folder).files where !used.contains(path) {
        report(path, in: folder, isOwn: folder == own, &findings)
      }
    }
  }

  private func report(
    _ mirror: RepoPath, in folder: RepoPath, isOwn: Bool, _ findings: inout Findings
  ) {
    let names = mirror.components.dropFirst(folder.components.count)
    guard let original = RepoPath(names.joined(separator: "/")) else { return }
    let exists = (try? workspace.tree.kind(of: original)) == .file
    guard isOwn || !exists, !unread.contains(original) else { return }
    let text = (try? workspace.tree.contents(of: mirror)) ?? SourceText("")
    let source = findings.add(SourceFile(path: workspace.shown(mirror), text: text))
    findings.add(
      "configset-mirror",
      exists
        ? "no ConfigSet of this environment uses `/\(original.text)`"
        : "this mirrors `/\(original.text)`, which is not there",
      at: Place(source: source, offset: 0), hint: exists ? nil : nearest(to: original))
  }

  private func path(of entry: TextEntry, _ findings: inout Findings) -> RepoPath? {
    if entry.text.hasPrefix("/"), !workspace.hasRoot {
      findings.add(
        "configset-layer", "`\(entry.text)` is a path from the root, and this is no repository",
        at: entry.place, hint: "a reconcile.yaml or a .git marks the root")
      return nil
    }
    let folder = findings.sources[entry.place.source].folder
    guard let path = RepoPath(entry.text, in: folder) else {
      findings.add(
        "configset-layer", "`\(entry.text)` leads out of the repository", at: entry.place)
      return nil
    }
    return path
  }

  private mutating func read(
    _ path: RepoPath, named entry: TextEntry, _ findings: inout Findings
  ) -> LayerFile? {
    do throws(FileError) {
      let file = try read(path)
      if Self.isUsable(file, at: path, namedAt: entry.place, &findings) { return file }
      unread.insert(path)
    } catch {
      findings.add(
        "configset-layer", "`\(entry.text)` cannot be read: \(error.reason)", at: entry.place,
        hint: error == .notFound ? nearest(to: path) : nil)
    }
    return nil
  }

  private mutating func readMirror(
    _ path: RepoPath, isPlain: Bool, _ findings: inout Findings
  ) -> ConfigText? {
    do throws(FileError) {
      let file = try read(path, isPlain: isPlain)
      if Self.isUsable(file, at: path, namedAt: nil, &findings) {
        return text(of: file, &findings)
      }
    } catch .notFound, .notAFolder {
      return nil
    } catch {
      findings.add(
        "configset-mirror", "`\(workspace.shown(path))` cannot be read: \(error.reason)", at: nil)
    }
    used.insert(path)
    return nil
  }

  /// Whether git leaves the text of a file as it is; else that is said.
  private static func isUsable(
    _ file: LayerFile, at path: RepoPath, namedAt entry: Place?, _ findings: inout Findings
  ) -> Bool {
    guard let filter = file.filter else { return true }
    findings.add(filter, of: path, namedAt: entry)
    return filter.leavesText
  }

  /// Reads a file, which may stand behind links.
  private func read(_ path: RepoPath, isPlain: Bool = false) throws(FileError) -> LayerFile {
    let file = try workspace.layers.file(at: path) { () throws(FileError) in
      let log = InputLog()
      let tree = RecordedTree(tree: workspace.tree, log: log)
      let place = isPlain ? path : try tree.resolve(path)
      let text = try tree.contents(of: place)
      let filter = workspace.filter(of: place, text)
      if filter?.leavesText ?? true, !text.isUTF8 { throw .unreadable("this is no UTF-8") }
      return LayerFile(
        SourceFile(path: workspace.shown(path), text: text, folder: path.parent), filter, log.whole)
    }
    workspace.log?.add(file.inputs)
    return file
  }

  /// A file with its number in this build.
  private mutating func text(of file: LayerFile, _ findings: inout Findings) -> ConfigText {
    if let known = known[ObjectIdentifier(file)] { return known }
    let text = ConfigText(
      text: file.source.text, source: findings.add(file.source), file: file)
    known[ObjectIdentifier(file)] = text
    return text
  }

  private func nearest(to path: RepoPath) -> String? {
    let names = (try? workspace.tree.entries(of: path.parent))?.map(\.path.name) ?? []
    guard let name = Suggestion.nearest(to: path.name, among: names) else { return nil }
    return "did you mean `\(name)`?"
  }
}

extension SourceText {
  /// Whether the bytes are UTF-8; most files are ASCII, which is found out sooner.
  fileprivate var isUTF8: Bool {
    withBytes { bytes in
      bytes.reduce(0) { $0 | $1 } < 0x80 || String(validating: bytes, as: UTF8.self) != nil
    }
  }
}
