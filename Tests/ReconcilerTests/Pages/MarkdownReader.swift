import CaseSupport
import Foundation
import ProgramSupport

/// The oracle in Tests/Oracles/markdown: how forges read comments.
enum MarkdownReader {
  private static let python = CaseFiles.root + "/.build/tools/bin/python"

  static let isAvailable =
    (try? ProgramSupport.Command(python, ["-c", "import markdown_it"]).run().status) == 0

  private struct Question: Encodable {
    let text: String
    let elements: Bool
  }

  /// What is wrong with each of some comments, of which some may have elements of HTML.
  static func mistakes(in comments: [(text: String, elements: Bool)]) throws -> [[String]] {
    let input = try JSONEncoder().encode(
      comments.map { Question(text: $0.text, elements: $0.elements) })
    let answer = try ProgramSupport.Command(
      python, [CaseFiles.root + "/Tests/Oracles/markdown/comments.py"], input: input,
      splitsOutput: true
    ).run(seconds: 300)
    guard answer.status == 0 else { return [[answer.talk]] }
    return try JSONDecoder().decode([[String]].self, from: answer.bytes)
  }
}
