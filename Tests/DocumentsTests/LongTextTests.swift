import Documents
import Testing

/// Long lines and long keys; every expected text was printed by go-yaml.
@Suite struct LongTextTests {
  private let words = Array(repeating: "word", count: 20).joined(separator: " ")

  @Test func plainTextIsFoldedBehindColumn80() {
    let line = Array(repeating: "word", count: 16).joined(separator: " ")
    #expect(printed("a: \(words)\n") == "a: \(line)\n  word word word word\n")
    #expect(printed("a: \(words)\n", as: .hydrator) == "a: \(words)\n")
  }

  @Test func columnsCountCharacters() {
    let text = Array(repeating: "wörd", count: 20).joined(separator: " ")
    let line = Array(repeating: "wörd", count: 16).joined(separator: " ")
    #expect(printed("a: \(text)\n") == "a: \(line)\n  wörd wörd wörd wörd\n")
    #expect(printed("é: \(words)\n").hasPrefix("é: \(words.prefix(79))\n"))
  }

  @Test func quotedTextIsFoldedToo() {
    let single = printed("a: \(source("- " + words))\n")
    #expect(single == "a: '- \(words.prefix(79))\n  word word word word'\n")
    let double = printed("a: \(source("\t" + words))\n")
    #expect(double == "a: \"\\t\(words.prefix(79))\n  word word word word\"\n")
  }

  @Test func spacesInARowAreNotBroken() {
    let text = String(repeating: "x", count: 90) + "  y z"
    #expect(printed("a: \(text)\n") == "a: \(text.dropLast(2))\n  z\n")
    let quoted = printed("a: \(source("\t" + text))\n")
    #expect(quoted == "a: \"\\t\(String(repeating: "x", count: 90))\n  \\ y z\"\n")
  }

  @Test func wordsAreNotBroken() {
    let text = String(repeating: "x", count: 300)
    #expect(printed("a: \(text)\n") == "a: \(text)\n")
  }

  @Test func longKeysAreWrittenOut() {
    let key = String(repeating: "k", count: 128)
    #expect(printed("\(key): 1\n") == "\(key): 1\n")
    #expect(printed("? \(key)k\n: 1\n") == "? \(key)k\n: 1\n")
    #expect(printed("? \(key)k\n: {b: 1, a: [x]}\n") == "? \(key)k\n: a:\n  - x\n  b: 1\n")
    #expect(printed("? \(key)k\n: [x, z]\n") == "? \(key)k\n: - x\n  - z\n")
  }

  @Test func keysThatKustomizeCannotReadAreRefused() {
    #expect(printed("? \(String(repeating: "k", count: 1022))\n: 1\n").hasPrefix("? kk"))
    #expect(printed("? \(String(repeating: "k", count: 1023))\n: 1\n") == "refused: yaml-key")
    #expect(
      printed("? \(source(String(repeating: "<", count: 171)))\n: 1\n") == "refused: yaml-key")
    #expect(printed("\"a\\Nb\": 1\n") == "refused: yaml-key")
  }
}
