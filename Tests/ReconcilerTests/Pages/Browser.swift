import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// The oracle in Tests/Oracles/browser: what Chromium shows of a page.
enum Browser {
  static let isInstalled =
    (try? ProgramSupport.Command("chromium", ["--version"]).run().status) == 0

  /// The page, opened anew.
  struct Step: Encodable {
    var width = 1280
    var height = 900
    var fragment = ""
    /// Whether the page's own script is not run.
    var scriptless = false
    /// What is asked of the page; it answers with a text.
    let script: String
  }

  private struct Answers: Decodable {
    let address: String
    let answers: [Answer]
  }

  private struct Answer: Decodable {
    let value: String
    let requests: [String]
    let logged: [Ignored]
  }

  /// What is only counted.
  private struct Ignored: Decodable {}

  /// Asks a page; it must not have complained of anything, nor asked for anything but itself.
  static func ask(_ file: String, _ steps: [Step]) throws -> [String] {
    let script = String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
    let run = try ProgramSupport.Command(
      "python3", [CaseFiles.root + "/Tests/Oracles/browser/page.py", "chromium", file, script],
      splitsOutput: true
    ).run(seconds: 240)
    try #require(run.status == 0, "\(run.talk) \(run.output)")
    let answers: Answers
    do {
      answers = try JSONDecoder().decode(Answers.self, from: run.bytes)
    } catch {
      Issue.record("\(error): \(run.output.prefix(3000))")
      return []
    }
    for answer in answers.answers {
      let requests = answer.requests.map { $0.prefix { $0 != "#" } }
      #expect(requests == [answers.address[...]])
      #expect(answer.logged.isEmpty, "\(run.output)")
    }
    return answers.answers.map(\.value)
  }
}
