import Documents
import Testing

@testable import Git
@testable import Reconciler

/// The files beside manifests, byte by byte as Argo CD's hydrator writes them.
@Suite struct HydratorMetadataTests {
  private static let id = String(repeating: "0123456789", count: 4)

  private func revision(_ message: String, author: String = "Ann") throws -> Revision {
    let id = try #require(ObjectID(hexadecimal: Self.id))
    let signature = Signature(
      name: author, email: "ann@example.org", time: 1_700_000_000, offset: 120)
    return Revision(
      id: id, tree: id, parents: [], author: signature, committer: signature, message: message)
  }

  private func text(_ message: String) throws -> String {
    HydratorMetadata(root: try revision(message), repoURL: nil).text
  }

  /// The fields of a message, without those that are always the same.
  private func fields(_ message: String) throws -> String {
    try text(message).split(separator: "\n").dropFirst(4).joined(separator: "\n")
  }

  @Test func theRootSaysWhatTheSourceSays() throws {
    let message = """
      Tune the executors

      They had <too> little & "died".
      Signed-off-by: Ann <ann@example.org>
      Argocd-reference-commit-sha: 89abcdef0189abcdef0189abcdef0189abcdef01
      Argocd-reference-commit-repourl: https://git.example/team/images
      Argocd-reference-commit-author: "Bo B." <bo@example.org>
      Argocd-reference-commit-date: 2024-02-29T23:59:59+01:00
      Argocd-reference-commit-subject: A new base
      Argocd-reference-commit-body: "One\\n\\nTwo: \\u00e9\\n"

      """
    #expect(
      HydratorMetadata(root: try revision(message), repoURL: "https://git.example/a?b=<c>").text
        == """
        {
          "repoURL": "https://git.example/a?b=<c>",
          "drySha": "\(Self.id)",
          "author": "Ann <ann@example.org>",
          "date": "2023-11-14T22:13:20Z",
          "subject": "Tune the executors",
          "body": "They had <too> little & \\"died\\".\\nSigned-off-by: Ann <ann@example.org>\\n",
          "references": [
            {
              "commit": {
                "author": "\\"Bo B.\\" <bo@example.org>",
                "date": "2024-02-29T23:59:59+01:00",
                "subject": "A new base",
                "body": "One\\n\\nTwo: é\\n",
                "sha": "89abcdef0189abcdef0189abcdef0189abcdef01",
                "repoUrl": "https://git.example/team/images"
              }
            }
          ]
        }

        """)
  }

  @Test func whatIsEmptyIsLeftOut() throws {
    #expect(
      try text(" \n\n") == """
        {
          "drySha": "\(Self.id)",
          "author": "Ann <ann@example.org>",
          "date": "2023-11-14T22:13:20Z"
        }

        """)
    #expect(
      HydratorMetadata(folder: try revision("a"), repoURL: nil, commands: []).text
        == "{\n  \"drySha\": \"\(Self.id)\"\n}\n")
  }

  @Test func theFolderSaysHowItIsRendered() throws {
    let source = try revision("a\n\nb")
    let commands = ["reconcile render --env dev"]
    #expect(
      HydratorMetadata(folder: source, repoURL: "https://git.example/a", commands: commands).text
        == """
        {
          "repoURL": "https://git.example/a",
          "drySha": "\(Self.id)",
          "commands": [
            "reconcile render --env dev"
          ]
        }

        """)
    #expect(
      HydratorReadme.text(of: source.id, repoURL: "https://git.example/a;b", commands: commands)
        == """
        # Manifest Hydration

        What stands here was rendered from a commit. These commands do it once more:

        ```shell
        git clone 'https://git.example/a;b'
        # cd into the cloned directory
        git checkout \(Self.id)
        reconcile render --env dev
        ```

        """)
    let alone = HydratorReadme.text(of: source.id, repoURL: nil, commands: [])
    #expect(alone.hasSuffix("```shell\ngit checkout \(Self.id)\n```\n"))
    #expect(
      HydratorAttributes.text
        == "**/README.md linguist-generated=true\n**/hydrator.metadata linguist-generated=true")
  }

  @Test(arguments: [
    ("one", "\"subject\": \"one\""),
    ("one\ntwo\n\nthree", "\"subject\": \"one\\ntwo\",\n  \"body\": \"three\\n\""),
    ("\n\none\n\n\n\ntwo \n\n", "\"subject\": \"one\",\n  \"body\": \"\\n\\ntwo\\n\""),
    ("one\r\n\r\ntwo\r\nthree\r\n", "\"subject\": \"one\",\n  \"body\": \"two\\nthree\\n\""),
    ("a\u{1B}[31m\u{7F}\u{9B}b\tc", "\"subject\": \"a[31mb\\tc\""),
    (
      "\\ \u{2028}\u{2029} \u{FFFD}\u{FEFF}",
      "\"subject\": \"\\\\ \\u2028\\u2029 \u{FFFD}\u{FEFF}\""
    ),
  ])
  func messagesAreCutIntoParts(_ message: String, _ expected: String) throws {
    #expect(try fields(message) == "  \(expected)\n}")
  }

  @Test(arguments: [
    "sha: abc123", "sha: 89ABCDEF0189ABCDEF0189ABCDEF0189ABCDEF01", "repourl: git@git.example:a/b",
    "repourl: ssh://git.example/a", "repourl: https://me:secret@git.example/a", "repourl: % %",
    "date: yesterday", "date: 2023-02-29T00:00:00Z", "date: 2024-01-01T24:00:00Z",
    "date: 2024-01-01t00:00:00z", "body: no JSON", "body: 5", "body: [\"a\"]", "author: nobody",
    "author: A <a@b> C", "author: A, B <a@b>", "author: \"A\\\" <a@b>", "other: a", "subject:",
  ])
  func whatCannotBeUsedStaysInTheBody(_ trailer: String) throws {
    let line = "Argocd-reference-commit-\(trailer)"
    let body = #""body": "\#(line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\n""#
    #expect(try fields("a\n\n\(line)\n") == "  \"subject\": \"a\",\n  \(body)\n}")
    let text = try text("a\n\nArgocd-reference-commit-subject: good\n\(line)\n")
    #expect(text.contains("\"subject\": \"good\"") && text.contains(body))
  }

  @Test(arguments: [
    ("date: 2024-01-01T01:02:03.999Z", "\"date\": \"2024-01-01T01:02:03Z\""),
    ("date: 2024-01-01T01:02:03+00:00", "\"date\": \"2024-01-01T01:02:03Z\""),
    ("author: <a@b.example>", "\"author\": \"<a@b.example>\""),
    ("author: Jörg J. Ö. <j@b.example>", "\"author\": \"Jörg J. Ö. <j@b.example>\""),
    ("body: \"a\\u001b[0m\\u0000\\tb\"", "\"body\": \"a[0m\\tb\""),
    (
      "sha: \(String(repeating: "0123456789abcdef", count: 4))",
      "\"sha\": \"\(String(repeating: "0123456789abcdef", count: 4))\""
    ),
  ])
  func whatCanBeUsedIsNotInTheBody(_ trailer: String, _ field: String) throws {
    let text = try fields("a\n\nArgocd-reference-commit-\(trailer)\n")
    #expect(text.contains("        \(field)\n") && !text.hasPrefix("  \"body\""), "\(text)")
    #expect(text.split(separator: "\n").count == 9, "\(text)")
  }

  @Test func theLastTrailerOfAKindCounts() throws {
    let lines = ["subject: one", "subject: two", "date: never"]
    let text = try fields(
      "a\n\nb\n\n" + lines.map { "Argocd-reference-commit-\($0)" }.joined(separator: "\n"))
    #expect(text.contains("\"subject\": \"two\"") && !text.contains("one"))
    #expect(text.contains("\"body\": \"b\\n\\nArgocd-reference-commit-date: never\\n\""))
  }

  @Test func aLongMessageIsCut() throws {
    let long = String(repeating: "é ", count: 1 << 18)
    let message = "\(long)\n\n\(long)\n\nArgocd-reference-commit-body: \"\(long)\"\nKey: \(long)"
    #expect(try text(message).utf8.count < 22 << 10)
    let lines =
      String(repeating: "\n", count: 1 << 20) + String(repeating: "a: b\n", count: 1 << 17)
    #expect(try text("a\n" + lines).utf8.count < 48 << 10)
    let author = try revision("a", author: String(repeating: "A", count: 1 << 20))
    #expect(HydratorMetadata(root: author, repoURL: nil).text.utf8.count < 5 << 10)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_735_689_599, "2024-12-31T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"), (253_402_300_800, nil), (-1, nil),
  ])
  func datesAreInGreenwich(_ seconds: Int64, _ text: String?) {
    #expect(InternetDate(secondsSince1970: seconds)?.text == text)
  }
}
