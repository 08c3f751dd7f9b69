package import Documents

/// The files of Applications in a folder that are not as they would be written.
package struct ApplicationChanges {
  /// How a file is.
  package enum State: String, Sendable {
    case differs
    case missing = "is missing"
  }

  /// A file that is to be written.
  package struct Change: Sendable {
    package let path: RepoPath
    package let text: SourceText
    package let state: State
  }

  package private(set) var changed: [Change] = []
  /// The files of environments that are no more, if those were asked for.
  package private(set) var gone: [RepoPath] = []

  /// Compares files with what stands in a folder of a tree.
  package init(
    _ files: [ApplicationFiles.File], in folder: RepoPath, of tree: any FileTree, namesOthers: Bool
  ) {
    for file in files {
      guard let path = folder.appending(file.name) else { continue }
      let text = SourceText(file.text)
      let old = try? tree.contents(of: path)
      if old?.bytes == text.bytes { continue }
      changed.append(Change(path: path, text: text, state: old == nil ? .missing : .differs))
    }
    guard namesOthers else { return }
    let names = Set(files.map(\.name))
    let entries = (try? tree.entries(of: folder)) ?? []
    gone = entries.filter { $0.kind == .file && !names.contains($0.path.name) }.map(\.path)
      .filter { path in
        let text = try? tree.contents(of: path)
        return text?.bytes.starts(with: ApplicationFiles.mark.utf8) ?? false
      }
  }
}
