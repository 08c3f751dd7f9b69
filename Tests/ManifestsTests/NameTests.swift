import Manifests
import Testing

@Suite struct NameTests {
  @Test func twoSpellingsOfOneLetterAreTwoNames() {
    #expect("caf\u{E9}" == "cafe\u{301}")
    #expect(Name("caf\u{E9}") != Name("cafe\u{301}"))
    #expect(Name("a10") < Name("a9"))
  }
}
