package import Documents

/// Reads the documents of files and folders and collects what is wrong with them.
package struct FileScan: Sendable {
  private let tree: any FileTree
  private var seen: Set<RepoPath> = []
  private(set) var report = Report()
  /// Files that could not be read.
  private(set) var failures: [(path: String, error: FileError)] = []
  private(set) var documentCount = 0

  /// How many files were read.
  var fileCount: Int { seen.count - failures.count }

  package init(_ tree: any FileTree) {
    self.tree = tree
  }

  /// Reads a file, or all documents below a folder. A link that is named is followed inside the
  /// tree.
  package mutating func add(_ path: RepoPath) {
    do throws(FileError) {
      let path = try tree.resolve(path)
      if try tree.kind(of: path) == .folder { addFolder(path) } else { addFile(path) }
    } catch {
      fail(path, error)
    }
  }

  /// What was read, and what is wrong with it. What a parser only warns of is a mistake here.
  package func result(_ denial: Denial) -> CheckResult {
    var result = CheckResult()
    for diagnostic in report.diagnostics {
      result.add(
        diagnostic.severity == .warning ? diagnostic.with(.error) : denial.judge(diagnostic))
    }
    result.failures = failures
    result.fileCount = fileCount
    result.documentCount = documentCount
    result.finish()
    return result
  }

  /// Goes through a folder; how deep it is does not matter.
  private mutating func addFolder(_ folder: RepoPath) {
    var folders = [folder]
    while let folder = folders.popLast() {
      do throws(FileError) {
        let entries = try tree.entries(of: folder)
        for entry in entries where entry.kind != .folder && Self.isDocument(entry) {
          addFile(entry.path)
        }
        folders += entries.reversed().filter { $0.kind == .folder && !$0.path.name.hasPrefix(".") }
          .map(\.path)
      } catch {
        fail(folder, error)
      }
    }
  }

  private mutating func addFile(_ path: RepoPath) {
    guard seen.insert(path).inserted else { return }
    do throws(FileError) {
      let file = SourceFile(path: path.text, text: try tree.contents(of: path))
      let parsed = ParsedText.parse(file.text, as: Self.reading(of: path.name))
      report.add(parsed.problems, in: file)
      documentCount += parsed.documents.count
    } catch .tooLarge(let limit) {
      let place = Location(SourceFile(path: path.text, text: SourceText("")), 0..<0)
      let message = FileError.tooLarge(limit: limit).reason
      report.add(Diagnostic("yaml-limit", message, at: place, hint: "split the file"))
    } catch {
      fail(path, error)
    }
  }

  private mutating func fail(_ path: RepoPath, _ error: FileError) {
    seen.insert(path)
    failures.append((path.text, error))
  }

  private static func isDocument(_ entry: FileEntry) -> Bool {
    let name = entry.path.name
    return entry.kind != .symbolicLink
      && (name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".json"))
  }

  /// kustomize reads its own files in another way than resources.
  private static func reading(of name: String) -> Reading {
    switch name {
    case "kustomization.yaml", "kustomization.yml", "Kustomization": .configuration
    default: .resource
    }
  }
}
