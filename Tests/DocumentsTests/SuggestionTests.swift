import Documents
import Testing

/// Which name is near enough to be meant.
@Suite struct SuggestionTests {
  @Test(arguments: [
    ("spark-histroy", ["spark-history", "spark-connect"], "spark-history"),
    ("nameprefix", ["namePrefix", "nameSuffix"], "namePrefix"),
    ("resource", ["resources", "replicas"], "resources"),
    ("chek", ["check", "help"], "check"),
    // The first by its bytes, whatever order they come in.
    ("bat", ["cat", "bar", "bad"], "bad"), ("bat", ["bad", "bar", "cat"], "bad"),
    // Case only is nearer than a letter; the same case is nearer than another.
    ("Cat", ["Bat", "cat"], "cat"), ("cAt", ["CAT", "cat", "Cat"], "cat"),
    // A swap is one step, and so is a letter too many.
    ("ab", ["ba"], "ba"), ("replicass", ["replicas"], "replicas"),
  ])
  func near(_ name: String, _ candidates: [String], _ nearest: String) {
    #expect(Suggestion.nearest(to: name, among: candidates) == nearest)
  }

  @Test(arguments: [
    ("deploy", ["check", "help", "version"]), ("", ["a", "b"]), ("x", ["y"]), ("ab", ["cd"]),
    ("name", ["name"]),
    ("kind", []), ("-o", ["--output"]), ("metadata", ["spec", "data"]),
  ])
  func far(_ name: String, _ candidates: [String]) {
    #expect(Suggestion.nearest(to: name, among: candidates) == nil)
  }

  @Test func endlessNamesAreNotCompared() {
    let name = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.nearest(to: name, among: [name + "b"]) == nil)
    #expect(Suggestion.nearest(to: "aaa", among: [name]) == nil)
  }

  @Test func aHintIsASentence() {
    #expect(Suggestion.hint(for: "hlep", among: ["help"]) == "did you mean `help`?")
    #expect(Suggestion.hint(for: "hlep", among: ["check"]) == nil)
  }
}
