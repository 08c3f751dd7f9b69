internal import Documents

/// Reads the documents of files and folders and collects what is wrong with them.
struct FileScan {
  private let tree: any FileTree
  private(set) var report = Report()
  /// Files that could not be read, with the reason.
  private(set) var failures: [String] = []
  private(set) var fileCount = 0
  private(set) var documentCount = 0

  init(_ tree: any FileTree) {
    self.tree = tree
  }

  /// Reads a file, or all documents below a folder. Answers false if there is nothing at the path.
  mutating func add(_ text: String) -> Bool {
    guard let path = RepoPath(text), let kind = try? tree.kind(of: path) else { return false }
    if kind == .folder { addFolder(path) } else { addFile(path) }
    return true
  }

  private mutating func addFolder(_ folder: RepoPath) {
    do throws(FileError) {
      for name in try tree.entries(of: folder) where !name.hasPrefix(".") {
        let path = folder.appending(name)
        switch try tree.kind(of: path) {
        case .folder: addFolder(path)
        case .file where Self.isDocument(name): addFile(path)
        case .file, .symbolicLink, .other: continue
        }
      }
    } catch {
      failures.append("\(folder.text): \(error.reason)")
    }
  }

  private mutating func addFile(_ path: RepoPath) {
    do throws(FileError) {
      let file = SourceFile(path: path.text, text: try tree.contents(of: path))
      let parsed = ParsedText.parse(file.text, as: Self.reading(of: path.name))
      report.add(parsed.problems, in: file)
      fileCount += 1
      documentCount += parsed.documents.count
    } catch {
      failures.append("\(path.text): \(error.reason)")
    }
  }

  private static func isDocument(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".json")
  }

  /// kustomize reads its own files in another way than resources.
  private static func reading(of name: String) -> Reading {
    switch name {
    case "kustomization.yaml", "kustomization.yml", "Kustomization": .configuration
    default: .resource
    }
  }
}
