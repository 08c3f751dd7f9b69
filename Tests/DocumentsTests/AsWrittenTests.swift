import Documents
import Testing

/// Trees are printed in the order and the styles in which they were written.
@Suite struct AsWrittenTests {
  @Test(arguments: [
    ("b: 1\na: 'x'\n", "b: 1\na: 'x'\n"),
    ("l:\n  - a\n  - {b: 1,   c: [x,]}\n", "l:\n- a\n- {b: 1, c: [x]}\n"),
    ("a:\nb: ~\nc: [null, ]\n", "a:\nb: ~\nc: [null]\n"),
    (
      "a: |-\n    x\n    y\nb: >\n  one\n  two\n\n  three\n",
      "a: |-\n  x\n  y\nb: >\n  one two\n\n  three\n\n"
    ),
    ("'k': \"a\\tb\"\n? l\n: {a: 'b, c'}\n", "'k': \"a\\tb\"\nl: {a: 'b, c'}\n"),
    ("a: |\n\nb: {c: http://x}\n", "a: \"\"\nb: {c: 'http://x'}\n"),
  ])
  func staysAsItWas(text: String, expected: String) throws {
    let document = try #require(
      ParsedText.parse(SourceText(text), as: .resource).documents.first)
    var output = OutputText()
    document.root.printAsWritten(to: &output)
    #expect(output.string == expected)
  }

  @Test func printsTagsOfWhatLooksLikeSomethingElse() throws {
    let text = SourceText("a: 1\nb: {c: true}\nd: 1.5\n")
    var document = try #require(ParsedText.parse(text, as: .resource).documents.first)
    let int = try #require(document.root["a"])
    let flow = try #require(document.root["b"]?["c"])
    let float = try #require(document.root["d"])
    let ids = [int.id, flow.id, float.id]
    let shift = document.makeEditable()
    document.set(ids[0] + shift, to: .typed("abc", .int), from: nil)
    document.set(ids[1] + shift, to: .typed("x: y", .bool), from: nil)
    document.set(ids[2] + shift, to: .typed("", .float), from: nil)
    var output = OutputText()
    document.root.printAsWritten(to: &output)
    #expect(output.string == "a: !!int abc\nb: {c: !!bool 'x: y'}\nd: !!float\n")
  }

  @Test(arguments: [
    ("{}", "{}"), ("{\"a\":[]}", "{\n  \"a\": []\n}"),
    (
      "{\"a\":{\"b\":[1,\"]\\\",{\"]},\"c\":null}",
      "{\n  \"a\": {\n    \"b\": [\n      1,\n      \"]\\\",{\"\n    ]\n  },\n  \"c\": null\n}"
    ),
  ])
  func indentsJSON(text: String, expected: String) {
    #expect(JSONIndentation.indent(text) == expected)
  }
}
