internal import Documents

/// Finds what a kustomization names, inside the tree and under kustomize's load restriction.
struct Loader {
  let workspace: Workspace
  /// The folder of the kustomization, without symbolic links.
  let folder: RepoPath
  /// Whether files must stand in or below the folder.
  var isRestricted = true

  /// What a path leads to.
  enum Target {
    case file(RepoPath)
    case folder(RepoPath)
  }

  /// The path as it is shown to people.
  func shown(_ text: String) -> String {
    RepoPath(text, in: folder).map { workspace.shown($0) } ?? text
  }

  /// The folder of a file that a kustomization names.
  func folder(of text: String) -> RepoPath { RepoPath(text, in: folder)?.parent ?? folder }

  /// The bytes of a file that a kustomization names.
  func read(_ text: String, at place: Place, _ findings: inout Findings) -> SourceText? {
    guard let target = find(text, at: place, &findings) else { return nil }
    guard case .file(let path) = target else {
      findings.add("load", "`\(text)` is a folder, a file is wanted", at: place)
      return nil
    }
    return read(path, named: text, at: place, &findings)
  }

  /// The bytes of a file that was found.
  func read(
    _ path: RepoPath, named text: String, at place: Place, _ findings: inout Findings
  ) -> SourceText? {
    guard !isRestricted || path.isInside(folder) else {
      findings.add(
        "load-restriction", "`\(text)` is not in or below the folder of this kustomization",
        at: place,
        hint: "move the file, or list a folder with a kustomization of its own under `resources`")
      return nil
    }
    do throws(FileError) {
      return try findings.read(path, in: workspace, namedAt: place)
    } catch {
      findings.add("load", "`\(text)` cannot be read: \(error.reason)", at: place)
      return nil
    }
  }

  /// What a path leads to, with symbolic links followed.
  func find(_ text: String, at place: Place, _ findings: inout Findings) -> Target? {
    if let reason = Self.refusal(of: text) {
      findings.add("refused", "`\(text)`: \(reason)", at: place)
      return nil
    }
    guard let path = RepoPath(text, in: folder) else {
      findings.add("load", "`\(text)` leads out of the repository", at: place)
      return nil
    }
    do throws(FileError) {
      let found = try workspace.tree.locate(path, knowing: folder)
      switch found.kind {
      case .file: return .file(found.path)
      case .folder: return .folder(found.path)
      case .symbolicLink, .other: throw .notAFile
      }
    } catch {
      findings.add(
        "load", "`\(text)` cannot be read: \(error.reason)", at: place,
        hint: error == .notFound ? nearestName(to: path, written: text) : nil)
      return nil
    }
  }

  /// Why a path is not even looked for.
  private static func refusal(of text: String) -> String? {
    if text.isEmpty { return "a path cannot be empty" }
    if text.hasPrefix("/") { return "absolute paths are not read" }
    let isRemote =
      text.contains("://") || text.contains("?ref=")
      || ["git@", "git::", "github.com/", "github.com:", "gh:"].contains { text.hasPrefix($0) }
    return isRemote ? "nothing is loaded from elsewhere: commit a copy, and list that" : nil
  }

  /// The path in the same folder that was probably meant.
  private func nearestName(to path: RepoPath, written text: String) -> String? {
    guard let entries = try? workspace.tree.entries(of: path.parent),
      let name = Suggestion.nearest(to: path.name, among: entries.map(\.path.name)),
      text.hasSuffix(path.name)
    else { return nil }
    return "did you mean `\(text.dropLast(path.name.count))\(name)`?"
  }
}

extension String {
  /// Whether a text stands in it; the library's own search would load another library.
  fileprivate func contains(_ other: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount)
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.count >= wanted.count else { return false }
      return (0...bytes.count - wanted.count).contains { start in
        bytes[start] == wanted[0]
          && UnsafeBufferPointer(rebasing: bytes[start..<start + wanted.count])
            .elementsEqual(wanted)
      }
    }
  }
}
