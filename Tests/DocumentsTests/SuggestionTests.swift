import Documents
import Testing

/// The nearest name, or none.
@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("chek", "check"), ("imgae", "image"), ("Image", "image"), ("hlep", "help"), ("vers", nil),
      ("deploy", nil), ("", nil), ("checkk", "check"),
    ] as [(String, String?)])
  func nearestName(_ name: String, _ expected: String?) {
    let found = Suggestion.nearest(to: name, among: ["check", "help", "image", "version"])
    #expect(found == expected)
  }

  @Test func equallyNearNamesAreTakenInOrder() {
    #expect(Suggestion.nearest(to: "bat", among: ["cat", "hat", "rat"]) == "cat")
    #expect(Suggestion.nearest(to: "bat", among: ["rat", "hat", "cat"]) == "cat")
  }
}
