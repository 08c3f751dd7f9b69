import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// The comment that is made of an artifact, whoever has written it.
@Suite struct CommentTests {
  private func comment(_ name: String) throws -> Command.Answer {
    try Command(
      "python3",
      ["-I", CaseFiles.root + "/scripts/ci/comment", "show", try Archives.path(name)]
    ).run()
  }

  @Test func aReportIsATable() throws {
    let answer = try comment("good")
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        <!-- reconcile: report -->
        ### reconcile

        **There are errors.**

        | environment | change |
        |---|---|
        | <code>dev</code> | <code>changed</code> |

        1 × error

        | | place | what | rule | environments |
        |---|---|---|---|---|
        | <code>error</code> | <code>c&#58;1</code> | <code>b</code> | <code>a</code> | 0 |

        1 things could not be checked; the report names them.

        Of a file.

        """, "\(answer.output)")
    #expect(try comment("nothing").output.contains("**No errors.**\n\nThe change touches no env"))
  }

  @Test(arguments: ["hostile", "many"])
  func nothingOfAReportIsMarkup(_ name: String) throws {
    let answer = try comment(name)
    #expect(answer.status == 0)
    #expect(answer.bytes.count <= 60_000 && answer.bytes.count > 1_000, "\(answer.bytes.count)")
    // Once at the beginning, where it is looked for.
    #expect(answer.output.components(separatedBy: "<!--").count == 2)
    #expect(answer.output.hasPrefix("<!-- reconcile: report -->\n"))
    #expect(answer.output.hasSuffix("\nOf a file.\n"))
    let known = ["<!-- reconcile: report -->", "<code>", "</code>", "|", "-", "#", "*"]
    for line in answer.output.split(separator: "\n") {
      #expect(!line.hasPrefix("/"), "a forge takes this for a command: \(line)")
      let left = known.reduce(String(line)) { $0.replacingOccurrences(of: $1, with: "") }
        .replacing(#/&\d+;/#, with: "")
      #expect(!left.contains { "<>@`[]()&\\_~!\u{1b}\u{202e}\u{200b}".contains($0) }, "\(line)")
      #expect(!left.contains("http") || left.contains("httpexampleorg"), "\(line)")
      #expect(line.components(separatedBy: "|").count <= 8, "\(line)")
    }
  }

  /// Dangers stand before all else, and what means nothing is left out.
  @Test func aDifferenceIsThreeTables() throws {
    let answer = try comment("different")
    #expect(answer.status == 0)
    #expect(
      answer.output.contains(
        """
        **There are errors.**

        | may bring | to | because | danger | environments |
        |---|---|---|---|---|
        | <code>dev</code> | <code>dev</code> | <code>dev</code> | <code>dev</code> | 1 |

        | environment | change | added | changed | removed | dangers |
        |---|---|---|---|---|---|
        | <code>dev</code> | <code>changed</code> | 1 | 2 | 3 | 4 |

        | object | value | was | is | environments |
        |---|---|---|---|---|
        | <code>dev&#47;dev</code> | <code>dev</code> | <code>dev</code> | <code>dev</code> | 1 |
        | <code>dev&#47;dev</code> | <code>dev dev</code> | <code>dev</code> | <code>dev</code> | 1 |
        | <code>dev&#47;dev</code> | <code>added</code> | <code></code> | <code></code> | 0 |

        1 × error
        """), "\(answer.output)")
  }

  @Test func whatDoesNotFitIsCounted() throws {
    let answer = try comment("many")
    #expect(
      answer.output.contains("The rest did not fit: it is in the report.")
        || answer.output.contains("… and 4950 more, in the report."))
  }

  @Test(arguments: [
    ("bomb", "check.json is too large"), ("deep", "check.json is no JSON"),
    ("empty", "run.json is missing"), ("false-size", "it is no zip file"),
    ("list", "run.json is no object"), ("long-number", "run.json is no JSON"),
    ("many-files", "it has too many files"), ("no-zip", "it is no zip file"),
    ("not-json", "check.json is no JSON"), ("not-utf8", "check.json is no JSON"),
    ("null-findings", "a list is something else, or too long"),
    ("strange-difference", "a list is something else, or too long"),
    ("only-slip", "run.json is missing"), ("too-large", "it is too large"),
    ("truth", "a number is something else"), ("twice", "run.json is in it twice"),
    ("version", "its version is not 1"), ("wrong-types", "a text is something else"),
  ])
  func whatIsNoReportIsRefused(_ name: String, _ reason: String) throws {
    let answer = try comment(name)
    #expect(answer.status == 1)
    #expect(
      answer.output == """
        <!-- reconcile: report -->
        ### reconcile

        There is no report: \(reason).

        Of a file.

        """, "\(answer.output)")
  }

  /// Names that lead elsewhere are passed over: nothing is unpacked.
  @Test func namesLeadNowhere() throws {
    #expect(try comment("slip").output == comment("good").output)
    let left = try FileManager.default.contentsOfDirectory(atPath: Archives.folder)
    #expect(left.allSatisfy { $0.hasSuffix(".zip") })
  }
}
