import Documents
import Testing

/// A tree is as pleasant to read as if it were made of objects.
@Suite struct NodeTests {
  private func root(_ text: String) throws -> Node {
    try #require(ParsedText.parse(SourceText(text), as: .resource).documents.first).root
  }

  @Test func valuesAreFoundByKey() throws {
    let root = try root(
      "kind: Service\nmetadata: {name: \"spark\", labels: {a: b}}\nlist: [1, 2]\n")
    #expect(root["kind"]?.string == "Service")
    #expect(root["metadata"]?["labels"]?["a"]?.string == "b")
    #expect(root["metadata"]?["namespace"] == nil)
    #expect(root["kind"]?["name"] == nil)
    #expect(root["list"]?.children.map(\.string) == ["1", "2"])
    #expect(root.entries.map(\.key.string) == ["kind", "metadata", "list"])
    #expect(root.count == 6)
  }

  @Test func everyValueKnowsItsPlace() throws {
    let text = "a: 1\nb:\n- 'c'\n- |\n  d\nempty:\n"
    let root = try root(text)
    let index = LineIndex(SourceText(text))
    #expect(root["a"].map { index.position(of: $0.offset) } == Position(line: 1, column: 4))
    let list = try #require(root["b"])
    let places = list.children.map { index.position(of: $0.offset) }
    #expect(places == [Position(line: 3, column: 3), Position(line: 4, column: 3)])
    #expect(root["empty"].map { index.position(of: $0.offset) } == Position(line: 6, column: 7))
  }

  @Test func nodesKeepTheirTextAlive() throws {
    let texts = try (0..<100).map { try root("value: \"text\\t\($0)\"\n")["value"]?.text }
    #expect(texts.enumerated().allSatisfy { $1?.string == "text\t\($0)" })
  }

  @Test func equalBytesAreEqualTexts() throws {
    let root = try root("{a: text, b: \"te\\x78t\", c: other}")
    #expect(root["a"]?.text == root["b"]?.text)
    #expect(root["a"]?.text != root["c"]?.text)
    #expect(Set([root["a"]?.text, root["b"]?.text, root["c"]?.text]).count == 2)
  }

  @Test func stylesAndKindsAreKept() throws {
    let root = try root("[a, 'b', \"c\", 1, 1.5, true, ~, 2001-12-14, {}, []]")
    let kinds: [Kind] = [
      .string, .string, .string, .int, .float, .bool, .null, .timestamp, .mapping, .sequence,
    ]
    #expect(root.children.map(\.kind) == kinds)
    #expect(root.children.prefix(3).map(\.style) == [.plain, .singleQuoted, .doubleQuoted])
    #expect(root.style == .flow)
  }
}
