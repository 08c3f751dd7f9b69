import CaseSupport
import Testing

@testable import Manifests

/// Regular expressions. What they mean is compared with Go's in OracleTests.
@Suite struct PatternTests {
  @Test(arguments: PatternTable.found)
  func found(pattern: String, text: String) throws {
    #expect(try Pattern(pattern).isFound(in: text) == true)
  }

  @Test(arguments: PatternTable.absent)
  func absent(pattern: String, text: String) throws {
    #expect(try Pattern(pattern).isFound(in: text) == false)
  }

  @Test(arguments: PatternTable.refused)
  func refused(pattern: String, message: String) {
    #expect(throws: PatternError(message)) { try Pattern(pattern) }
  }

  /// An expression that takes other engines longer than the sun will shine.
  @Test func timeIsInProportion() throws {
    let text = String(repeating: "a", count: 20_000)
    #expect(try Pattern("^(a|a)*(a*)*(a+)+b$").isFound(in: text) == false)
    let optional = String(repeating: "a?", count: 100) + String(repeating: "a", count: 100)
    #expect(try Pattern("^\(optional)$").isFound(in: String(repeating: "a", count: 100)) == true)
  }

  @Test func workIsBounded() throws {
    let pattern = try Pattern("(x?y?){100}z")
    let text = String(repeating: "x", count: 1_000)
    #expect(pattern.isFound(in: text) == false)
    #expect(pattern.isFound(in: text, mostSteps: 10_000) == nil)
    #expect(throws: PatternError.self) { try Pattern(String(repeating: "(", count: 100_000)) }
    #expect(throws: PatternError.self) { try Pattern(String(repeating: "[a-z]{1000}", count: 99)) }
  }
}
