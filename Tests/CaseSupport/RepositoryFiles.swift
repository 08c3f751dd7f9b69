internal import Documents
import Foundation

/// Files of this repository that a page works on: `<!-- repository: base config -->` names the
/// folders and files.
struct RepositoryFiles {
  private static let opening = "<!-- repository: "
  private static let closing = " -->"

  private let names: [String]

  /// What a line of Markdown asks for; nil if it is another line.
  init?(_ line: String) {
    guard line.hasPrefix(Self.opening), line.hasSuffix(Self.closing) else { return nil }
    names = line.dropFirst(Self.opening.count).dropLast(Self.closing.count)
      .split(separator: " ").map(String.init)
  }

  /// Adds the files to a tree.
  func add(to tree: inout MemoryTree) {
    for name in names {
      for file in Self.files(below: name) {
        guard let path = RepoPath(file),
          let data = FileManager.default.contents(atPath: CaseFiles.root + "/" + file)
        else { continue }
        tree.add(SourceText(Array(data)), at: path)
      }
    }
  }

  private static func files(below name: String) -> [String] {
    let place = CaseFiles.root + "/" + name
    guard let below = try? FileManager.default.subpathsOfDirectory(atPath: place) else {
      return [name]
    }
    return below.sorted().map { name + "/" + $0 }
  }
}
