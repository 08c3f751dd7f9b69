internal import Checks
package import Documents
internal import Git
internal import Manifests
package import Overlays

/// What was given of an installation of Argo CD: its objects, of which some may not be there.
package struct Installation: Sendable {
  /// How people call what was given.
  let name: String
  let manifests: [Manifest]
  private let sources: SourceTable
  /// Why a part of it could not be read.
  let mistakes: [Diagnostic]
  /// The server that renders, and the sidecar of this program.
  let repoServer: RepoServer?

  /// Reads a file or the files below a folder, or builds a kustomization.
  package init(at path: RepoPath, in workspace: Workspace) {
    let folder = Self.kustomization(at: path, in: workspace.tree)
    if let folder {
      let overlay = Overlay.build(folder, in: workspace)
      self.init(
        workspace.shown(path), overlay.manifests.manifests, overlay.sources,
        overlay.report.diagnostics.filter { $0.severity == .error })
      return
    }
    var scan = FileScan(workspace)
    scan.add(path)
    var report = scan.report
    for (path, error) in scan.failures {
      report.add(Diagnostic("file", "`\(path)` cannot be read: \(error.reason)", at: nil))
    }
    self.init(
      workspace.shown(path), scan.files.map { ($0.file, $0.documents) }, report)
  }

  /// Reads what the process was given.
  package init(text: SourceText) {
    let file = SourceFile(path: "-", text: text)
    let parsed = ParsedText.parse(text, as: .resource)
    var report = Report()
    report.add(parsed.problems, in: file)
    self.init("-", [(file, parsed.documents)], report)
  }

  private init(
    _ name: String, _ files: [(file: SourceFile, documents: [Document])], _ report: Report
  ) {
    var sources = SourceTable()
    var kinds = KnownKinds()
    var manifests: [Manifest] = []
    for (file, documents) in files {
      let number = sources.add(file)
      manifests += Self.objects(of: documents).map { Manifest($0, source: number, &kinds) }
    }
    let mistakes = report.diagnostics.filter { $0.severity == .error }
    self.init(name, manifests, sources, mistakes)
  }

  private init(
    _ name: String, _ manifests: [Manifest], _ sources: SourceTable, _ mistakes: [Diagnostic]
  ) {
    (self.name, self.manifests, self.sources) = (name, manifests, sources)
    self.mistakes = mistakes
    repoServer = RepoServer(in: manifests)
  }

  /// The folder of a kustomization, if that is what a path names.
  private static func kustomization(at path: RepoPath, in tree: any FileTree) -> RepoPath? {
    let isFile = (try? tree.kind(of: path)) == .file
    if isFile { return KustomizationFile.names.contains(path.name) ? path.parent : nil }
    return KustomizationFile.find(in: path, of: tree) == nil ? nil : path
  }

  /// The objects, and in place of a list its items, as kubectl prints them.
  private static func objects(of documents: [Document]) -> [Document] {
    documents.flatMap { document -> [Document] in
      let root = document.root
      if root.kind == .mapping, root["kind"]?.string.hasSuffix("List") == true,
        let items = root["items"]
      {
        return items.items.map { document.part($0.id) }.filter { LooseObjects.isObject($0.root) }
      }
      return LooseObjects.isObject(root) ? [document] : []
    }
  }

  /// Where a value of an object is written.
  func location(of node: Node, in manifest: Manifest) -> Location {
    sources.location(of: manifest.place(of: node.id))
  }

  /// Where an object begins.
  func location(of manifest: Manifest) -> Location { sources.location(of: manifest.namePlace) }

  /// Objects of a kind of Argo CD's own.
  func objects(ofArgoKind kind: Name) -> [Manifest] {
    manifests.filter { $0.kind.kind == kind && $0.kind.group == "argoproj.io" }
  }

  /// A ConfigMap with a name.
  func configMap(_ name: String) -> Manifest? {
    manifests.first { $0.kind.kind == "ConfigMap" && $0.name.string == name }
  }

  /// Where Argo CD runs, as far as an object says it.
  var namespace: String {
    let own = [repoServer?.manifest, configMap(ServerSetting.map)].compactMap {
      $0?.namespace.string
    }
    return own.first { !$0.isEmpty } ?? "argocd"
  }

  /// A command that sets a key of one of its ConfigMaps.
  func command(setting key: String, of map: String, to value: String) -> String {
    "`kubectl -n \(ShellText.quoted(namespace)) patch cm \(map) --type merge -p "
      + "'{\"data\":{\"\(key)\":\"\(value)\"}}'`"
  }

  /// What rules about Applications look at.
  func material(besideFoldersOf tree: ReconciledTree) -> Material {
    let sources = sources
    let objects = objects(ofArgoKind: "Application") + objects(ofArgoKind: "AppProject")
    var material = Material(objects) { sources.location(of: $0) }
    let workspace = tree.workspace
    material.hasFolder = { workspace.hasFolder($0) }
    material.isComplete = false
    return material
  }
}
