import Documents
import Testing

/// Where nodes hang, after they were taken, put and swapped.
@Suite struct ListEditingTests {
  private let place = Place(source: 7, offset: 3)

  /// A document that is editable, and the id of its list.
  private func document(_ text: String) throws -> (Document, Int32) {
    var document = try #require(ParsedText.parse(SourceText(text), as: .resource).documents.first)
    document.makeEditable()
    let list = try #require(document.arena.value(of: "l" as StaticString, in: document.rootID))
    return (document, list)
  }

  private func printed(_ document: Document) throws -> String {
    var output = OutputText()
    try document.root.printCanonicalJSON(to: &output)
    return output.string
  }

  @Test(arguments: [
    (0, "[9,1,2]"), (1, "[1,9,2]"), (2, "[1,2,9]"),
  ])
  func itemsAreInserted(index: Int, list: String) throws {
    var (document, id) = try document("l: [1, 2]\n")
    document.insert(document.add(.int(9), from: place), at: index, in: id)
    #expect(try printed(document) == "{\"l\":\(list)}")
    #expect(document.child(index, of: id).flatMap { document.place(of: $0) } == place)
  }

  @Test func anEmptyListTakesItems() throws {
    var (document, id) = try document("l: []\n")
    document.insert(document.add(.int(9), from: place), at: 0, in: id)
    #expect(try printed(document) == "{\"l\":[9]}")
  }

  @Test(arguments: [(0, "[2,3]"), (1, "[1,3]"), (2, "[1,2]")])
  func itemsAreTaken(index: Int, list: String) throws {
    var (document, id) = try document("l: [1, 2, 3]\n")
    let item = document.takeItem(at: index, from: id)
    #expect(try printed(document) == "{\"l\":\(list)}")
    document.put(item, under: "m", in: document.rootID, from: place)
    #expect(try printed(document) == "{\"l\":\(list),\"m\":\(index + 1)}")
  }

  @Test(arguments: [
    ("a", "{\"l\":[],\"z\":2}"), ("l", "{\"a\":1,\"z\":2}"), ("z", "{\"a\":1,\"l\":[]}"),
  ])
  func entriesAreTaken(key: String, rest: String) throws {
    var (document, _) = try document("{a: 1, l: [], z: 2}\n")
    #expect(document.takeValue(of: key, from: document.rootID) != nil)
    #expect(document.takeValue(of: "none", from: document.rootID) == nil)
    #expect(try printed(document) == rest)
  }

  @Test func valuesAreSwapped() throws {
    var (document, id) = try document("l: [1, [2, b], 3]\nm: 4\n")
    for index in 0..<3 {
      let old = try #require(document.child(index, of: id))
      document.swap(old, for: document.add(.string("x\(index)"), from: place), in: id)
    }
    #expect(try printed(document) == #"{"l":["x0","x1","x2"],"m":4}"#)
  }

  @Test func copiesAreTheirOwn() throws {
    var (document, id) = try document("l: [1, {a: \"b\\n\"}]\nm: 4\n")
    let copy = document.addCopy(of: id)
    document.put(copy, under: "m", in: document.rootID, from: place)
    _ = document.takeItem(at: 0, from: id)
    #expect(try printed(document) == #"{"l":[{"a":"b\n"}],"m":[1,{"a":"b\n"}]}"#)
  }

  @Test func theContentOfTheRootIsReplaced() throws {
    var (document, _) = try document("l: []\n")
    let other = try #require(
      ParsedText.parse(SourceText("a: [b]\n"), as: .resource).documents.first)
    document.replaceContent(
      of: document.rootID, by: document.addCopy(of: other.root, source: place.source))
    #expect(try printed(document) == #"{"a":["b"]}"#)
    #expect(document.place(of: document.rootID) == Place(source: 7, offset: 0))
  }

  @Test func rewritingMakesWhatJSONHas() throws {
    var (document, _) = try document(
      "z: 0x10\nl: [1e3, 2001-1-1, 'a', 'yes', ~]\na: 9007199254740993\n")
    try document.rewriteAsJSON()
    #expect(document.root.entries.map { $0.key.string } == ["a", "l", "z"])
    #expect(document.root["a"]?.string == "9.007199254740992e+15")
    let items = try #require(document.root["l"]).children.map { $0 }
    #expect(items.map(\.string) == ["1000", "2001-01-01T00:00:00Z", "a", "yes", "null"])
    #expect(items.map(\.style) == [.plain, .doubleQuoted, .plain, .doubleQuoted, .plain])
  }

  @Test func rewritingSeparatesValues() throws {
    var (document, id) = try document("l: [a, a]\n")
    let one = try #require(document.child(0, of: id))
    let other = try #require(document.child(1, of: id))
    document.join(one, other)
    try document.rewriteAsJSON()
    document.set(one, to: .string("b"), from: place)
    #expect(try printed(document) == #"{"l":["b","a"]}"#)
  }
}
