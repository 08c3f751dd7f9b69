import CaseSupport
import Testing

/// The runner itself: what it takes from a file, and that it fails when something else is printed.
@Suite struct MarkdownCaseTests {
  private func differences(_ text: String) -> [String] {
    MarkdownCase(path: "case.md", text: text).run(CaseTests.reconcile).map {
      "\($0.line)\n\($0.text)"
    }
  }

  @Test func aWrongTranscriptFails() {
    let wrong = "```console\n$ reconcile version\nreconcile 0.0\n```"
    #expect(differences(wrong) == ["3\n-reconcile 0.0\n+reconcile 0.1.0"])
    #expect(differences("# A\n\n```console\n$ reconcile chek\n```").count == 1)
    #expect(
      differences("```console\n$ nothing\n```") == ["3\n+case: there is no tool `nothing`\n+[127]"])
  }

  @Test func linesWithoutACommandFail() {
    #expect(differences("```console\nreconcile version\n```") == ["2\n-reconcile version\n+"])
  }

  @Test func filesAreThoseDefinedSoFar() {
    let text = """
      ```console
      $ tree a.yaml
      case: no such file
      [127]
      ```
      ```yaml a.yaml
      b
      ```
      ```console
      $ tree a.yaml
      document
        string "b" @1:1
      ```
      ````text c.yaml open escaped
      "```\\u{e9}"\\x0a
      ````
      ```yaml
      prose: yes
      ```
      ```console
      $ tree c.yaml
      document
        string "```é" @1:1
      ```
      """
    #expect(differences(text) == [])
  }

  @Test func outputIsRewritten() {
    let text = "a\n```console\n$ reconcile chek\n$ reconcile version\nold\n```\nb\n"
    let updated = """
      a
      ```console
      $ reconcile chek
      error: there is no command `chek` [usage]
      hint: did you mean `check`?
      [2]
      $ reconcile version
      reconcile 0.1.0
      ```
      b

      """
    #expect(MarkdownCase(path: "case.md", text: text).updated(CaseTests.reconcile) == updated)
    #expect(differences(updated) == [])
  }

  @Test func escapedOutputShowsControls() {
    let text = """
      ```console escaped
      $ reconcile --color always deploy
      \\u{1b}[1;31merror:\\u{1b}[0m there is no command `deploy` [usage]
      \\u{1b}[1mhint:\\u{1b}[0m `reconcile help` lists the commands
      [2]
      ```
      """
    #expect(differences(text) == [])
  }
}
