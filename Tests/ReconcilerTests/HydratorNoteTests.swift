import CaseSupport
import Documents
import Git
import Reconciler
import Testing

/// What notes say, and which sources are read there.
@Suite struct HydratorNoteTests {
  private static let id = String(repeating: "0123456789", count: 4)

  private func read(_ text: String) -> String? {
    ObjectID(drySHAIn: SourceText(text))?.description
  }

  @Test func aNoteSaysItsSource() throws {
    let id = try #require(ObjectID(hexadecimal: Self.id))
    #expect(HydratorNote.text(of: id) == "{\"drySha\":\"\(Self.id)\"}\n")
    #expect(read(HydratorNote.text(of: id)) == Self.id)
  }

  @Test(arguments: [
    "{\"drySha\": \"$\"}", " {\"DRYSHA\" : \"$\" , \"other\": [1, {\"drySha\": 2}]}\r\n",
    "{\"author\": {\"name\": \"A\"}, \"dry\\u0053ha\": \"$\"}",
    "{\"drySha\": 1, \"drySha\": \"$\"}", "{\"dry\u{17F}ha\": \"$\"}",
  ])
  func isReadAsGoReadsIt(_ text: String) {
    #expect(read(text.replacing("$", with: Self.id)) == Self.id)
  }

  @Test(arguments: [
    "", "$", "\"$\"", "[{\"drySha\": \"$\"}]", "{\"drySha\": \"$\"", "{\"drySha\": \"$\"} x",
    "{\"drySha\": [\"$\"]}", "{\"drySha\": null}", "{\"drySha\": 5}", "{\"drySha\": \"$0\"}",
    "{\"drySha\": \"abc\"}", "{\"drySha\": \"g$\"}", "{\"drySha\": \"$\", \"drysha\": \"$\"}",
    "drySha: \"$\"", "{'drySha': \"$\"}",
    "{\"drySha\": \"\(String(repeating: "A", count: 40))\"}",
  ])
  func whatNamesNoCommitIsIgnored(_ text: String) {
    #expect(read(text.replacing("$", with: Self.id)) == nil)
  }

  @Test func whatIsTooLongIsIgnored() {
    let space = String(repeating: " ", count: 1 << 20)
    #expect(read("{\"drySha\": \"\(Self.id)\"}\(space)") == nil)
    let deep = String(repeating: "{\"drySha\":", count: 50_000)
    let found = onLargeStack { ObjectID(drySHAIn: SourceText(deep)) == nil }
    #expect(found == true)
    #expect(ObjectID(drySHAIn: SourceText([0x7B, 0xFF, 0x00] as [UInt8])) == nil)
  }
}
