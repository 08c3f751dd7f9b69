import Documents
import Testing

/// JSON as Go's encoder writes it.
@Suite struct CanonicalJSONTests {
  @Test func hasNoSpacesAndSortedKeys() {
    #expect(
      printedAsJSON("b: [1, {d: true, c: ~}, []]\na: {}\nA: x\n")
        == #"{"A":"x","a":{},"b":[1,{"c":null,"d":true},[]]}"#)
  }

  @Test func escapesWhatGoEscapes() {
    #expect(
      printedAsJSON("a: \(source("<a href=\"x\">&\\</a>"))\n")
        == #"{"a":"\u003ca href=\"x\"\u003e\u0026\\\u003c/a\u003e"}"#)
    #expect(
      printedAsJSON("a: \(source("\u{8}\u{C}\n\r\t\u{1}\u{1F}"))\n")
        == #"{"a":"\b\f\n\r\t\u0001\u001f"}"#)
    #expect(
      printedAsJSON("a: \(source("é日😀 \u{2028}\u{2029}…"))\n") == #"{"a":"é日😀 \u2028\u2029…"}"#)
    #expect(printedAsJSON("\(source("<\n>")): 1\n") == #"{"\u003c\n\u003e":1}"#)
  }

  /// Text is looked at many bytes at a time: it must not matter where an escape stands.
  @Test func escapesStandAnywhere() {
    let escapes = [("<", "\\u003c"), ("\n", "\\n"), ("é", "é"), ("\"", "\\\"")]
    for (text, escaped) in escapes {
      for count in 0...40 {
        let (before, behind) = (
          String(repeating: "a", count: count), String(repeating: "~", count: 40 - count)
        )
        #expect(
          printedAsJSON("a: \(source("&" + before + text + behind))\n")
            == "{\"a\":\"\\u0026\(before)\(escaped)\(behind)\"}")
      }
    }
  }

  @Test func keysAreComparedByBytes() {
    #expect(
      printedAsJSON("é: 1\nz: 2\nab: 3\na: 4\n\"\": 5\n") == #"{"":5,"a":4,"ab":3,"z":2,"é":1}"#)
  }
}
