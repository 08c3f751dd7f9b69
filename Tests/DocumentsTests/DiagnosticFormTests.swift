import Documents
import Testing

/// The forms in which diagnostics are printed, and what is escaped in each.
@Suite struct DiagnosticFormTests {
  private let file = SourceFile(path: "a.yaml", text: SourceText("one: 1\ntwo: 2\n"))

  private func print(_ form: DiagnosticForm, _ diagnostics: Diagnostic...) -> String {
    var text = ""
    form.print(diagnostics) { text += $0 }
    return text
  }

  private func json(_ diagnostic: Diagnostic) -> String {
    var places = Places()
    return diagnostic.json(&places)
  }

  @Test func textHasHintAndNotesWithTheirPlaces() {
    let finding = Diagnostic(
      "same", "`two` is `one`", at: Location(file, 7..<10), severity: .warning, hint: "drop it",
      notes: [Diagnostic.Note("first here", at: Location(file, 0..<3))])
    #expect(
      print(.text, finding) == """
        a.yaml:2:1: warning: `two` is `one` [same]
            2 | two: 2
              | ^^^
        hint: drop it
        a.yaml:1:1: note: first here

        """)
  }

  @Test func aPlaceIsNotNeeded() {
    #expect(print(.text, Diagnostic("usage", "no", at: nil)) == "error: no [usage]\n")
    #expect(json(Diagnostic("usage", "no", at: nil)).contains("\"message\":\"no\"}"))
    #expect(print(.github, Diagnostic("usage", "no", at: nil)) == "::error title=usage::no\n")
    let empty = Location(SourceFile(path: "e", text: SourceText("")), 0..<0)
    #expect(print(.text, Diagnostic("empty", "no", at: empty)) == "e:1:1: error: no [empty]\n")
  }

  @Test func jsonIsOneObject() {
    let one = Diagnostic("a", "x", at: Location(file, 0..<3))
    let two = Diagnostic("b", "y", at: Location(file, 7..<9), severity: .note, hint: "h")
    #expect(
      json(one)
        == #"{"severity":"error","rule":"a","message":"x","path":"a.yaml","line":1,"column":1,"#
        + #""endLine":1,"endColumn":4}"#)
    #expect(
      json(two)
        == #"{"severity":"note","rule":"b","message":"y","path":"a.yaml","line":2,"column":1,"#
        + #""endLine":2,"endColumn":3,"hint":"h"}"#)
  }

  @Test(arguments: [
    ("\"", #""\"""#), ("\\", #""\\""#), ("\n", #""\n""#), ("\t", #""\u0009""#),
    ("\u{1B}", #""\u001b""#),
    ("</script>", #""\u003c/script\u003e""#), ("\u{2028}", #""\u2028""#),
    ("\u{E0041}", #""\udb40\udc41""#),
    ("日 é 😀", "\"日 é 😀\""), ("", "\"\""),
  ])
  func jsonStrings(_ text: String, _ json: String) {
    #expect(JSONText.string(text) == json)
  }

  @Test func workflowCommandsStayOnTheirLine() {
    let file = SourceFile(path: "a,b:c%.yaml", text: file.text)
    let finding = Diagnostic(
      "r", "50%\r\n::error::x, y: z", at: Location(file, 0..<3), severity: .note,
      hint: "##[group]\u{1B}",
      notes: [Diagnostic.Note("there", at: Location(file, 7..<8))])
    #expect(
      print(.github, finding)
        == "::notice file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=4,title=r::50%25%0D%0A::error::x, y: z"
        + "%0Ahint: ## [group]\\u{1b}%0Aa,b:c%25.yaml:2:1: note: there\n")
  }

  @Test func messagesAreMadeVisibleAndCut() {
    #expect(
      print(.text, Diagnostic("r", "a\u{1B}[1m\nb", at: nil)) == "error: a\\u{1b}[1m\\nb [r]\n")
    let long = print(.text, Diagnostic("r", String(repeating: "é", count: 5000), at: nil))
    #expect(long == "error: " + String(repeating: "é", count: 1000) + "… [r]\n")
  }
}
