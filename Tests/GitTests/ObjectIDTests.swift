import Git
import Testing

@Suite struct ObjectIDTests {
  private let text = "0123456789abcdef0123456789ABCDEF01234567"

  @Test func readsAndPrints() throws {
    let id = try #require(ObjectID(hexadecimal: text))
    #expect(id.description == text.lowercased())
    #expect(id.bytes.count == 20)
    #expect(ObjectID(id.bytes) == id)
  }

  @Test(arguments: ["", "0123", "g123456789abcdef0123456789abcdef01234567", "é"])
  func refuses(_ text: String) {
    #expect(ObjectID(hexadecimal: text) == nil)
  }

  @Test func refusesOtherLengths() {
    #expect(ObjectID([UInt8](repeating: 0, count: 19)) == nil)
    #expect(ObjectID([UInt8](repeating: 0, count: 32)) == nil)
  }

  @Test func hasTheOrderOfItsBytes() throws {
    let ids = try ["ff", "00", "80"].flatMap { first in
      try ["01", "fe"].map { last in
        let text = first + String(repeating: "0", count: 36) + last
        return try #require(ObjectID(hexadecimal: text))
      }
    }
    #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
  }
}
