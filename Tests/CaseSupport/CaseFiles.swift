import Foundation

/// Finds the files that are cases.
package enum CaseFiles {
  /// The folder of the repository.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// What `CASE=name` asks for.
  package static let filter = ProcessInfo.processInfo.environment["CASE"]

  /// Whether `UPDATE_CASES=1` asks to rewrite them.
  package static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_CASES"] == "1"

  /// The cases of a folder of Tests/Cases that are asked for, as paths from the root of the
  /// repository.
  package static func cases(_ folder: String) -> [String] {
    selected(markdown(below: "Tests/Cases/" + folder))
  }

  /// The documents with console blocks that are asked for.
  package static var pages: [String] {
    let top = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return selected(top.filter { $0.hasSuffix(".md") }.sorted() + markdown(below: "docs")).filter {
      path in
      (try? MarkdownCase(path: root + "/" + path).hasTranscript) == true
    }
  }

  /// The folders of Tests/Cases.
  package static var folders: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root + "/Tests/Cases")) ?? []).sorted()
  }

  private static func markdown(below folder: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
  }

  private static func selected(_ paths: [String]) -> [String] {
    guard let filter else { return paths }
    return paths.filter { $0.contains(filter) }
  }
}
