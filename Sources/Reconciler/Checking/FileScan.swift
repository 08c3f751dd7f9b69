internal import Documents
internal import Overlays

/// Reads the documents of files and folders and collects what is wrong with them, and what there is
/// besides: kustomizations, and configuration.
struct FileScan: Sendable {
  /// A file that was read.
  struct ScannedFile {
    let path: RepoPath
    let file: SourceFile
    let documents: [Document]
  }

  private let workspace: Workspace
  private var tree: any FileTree { workspace.tree }
  private var seen: Set<RepoPath> = []
  private(set) var report = Report()
  /// Files that could not be read.
  private(set) var failures: [(path: String, error: FileError)] = []
  private(set) var documentCount = 0
  private(set) var files: [ScannedFile] = []
  /// Files that programs read, and that no reader of documents knows.
  private(set) var configuration: [RepoPath] = []
  /// Folders whose files are templates of Helm, which only Helm reads.
  private(set) var templates: [RepoPath] = []

  /// How many files were read.
  var fileCount: Int { seen.count - failures.count }

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// Reads a file, or all documents below a folder, at a path without symbolic links.
  mutating func add(_ path: RepoPath) {
    do throws(FileError) {
      if try tree.kind(of: path) == .folder { return addFolder(path) }
      // What nobody knows by its name is read as who names it wants it.
      if Self.isDocument(path.name) || !LooseConfiguration.isName(path.name) {
        return addFile(path)
      }
      if !configuration.contains(path) { configuration.append(path) }
    } catch {
      fail(path, error)
    }
  }

  /// Goes through a folder; how deep it is does not matter.
  private mutating func addFolder(_ folder: RepoPath) {
    var folders = [folder]
    while let folder = folders.popLast() {
      do throws(FileError) {
        let entries = try tree.entries(of: folder)
        for entry in entries where entry.kind == .file || entry.kind == .other { take(entry) }
        let isChart = entries.contains { $0.path.name == "Chart.yaml" }
        let inner = entries.filter { $0.kind == .folder && !$0.path.name.hasPrefix(".") }
          .map(\.path)
        folders += inner.reversed().filter { !isChart || $0.name != "templates" }
        if isChart { templates += inner.filter { $0.name == "templates" } }
      } catch {
        fail(folder, error)
      }
    }
  }

  private mutating func take(_ entry: FileEntry) {
    if Self.isDocument(entry.path.name) {
      addFile(entry.path)
    } else if LooseConfiguration.isName(entry.path.name) {
      configuration.append(entry.path)
    }
  }

  /// Whether a file holds documents, by its name.
  private static func isDocument(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".json")
      || KustomizationFile.names.contains(name)
  }

  private mutating func addFile(_ path: RepoPath) {
    guard seen.insert(path).inserted else { return }
    if LooseConfiguration.isName(path.name) { configuration.append(path) }
    let shown = workspace.shown(path)
    do throws(FileError) {
      let file = SourceFile(path: shown, text: try tree.contents(of: path), folder: path.parent)
      let parsed = ParsedText.parse(file.text, as: Self.reading(of: path.name))
      report.add(parsed.problems, in: file)
      documentCount += parsed.documents.count
      files.append(ScannedFile(path: path, file: file, documents: parsed.documents))
    } catch .tooLarge(let limit) {
      let place = Location(SourceFile(path: shown, text: SourceText("")), 0..<0)
      let message = FileError.tooLarge(limit: limit).reason
      report.add(Diagnostic("yaml-limit", message, at: place, hint: "split the file"))
    } catch {
      fail(path, error)
    }
  }

  private mutating func fail(_ path: RepoPath, _ error: FileError) {
    seen.insert(path)
    failures.append((workspace.shown(path), error))
  }

  /// kustomize reads its own files in another way than resources.
  private static func reading(of name: String) -> Reading {
    KustomizationFile.names.contains(name) ? .configuration : .resource
  }
}
