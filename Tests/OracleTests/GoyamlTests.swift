import CaseSupport
import Documents
import Foundation
import Testing

/// Our emission against the libraries' own, on random documents.
@Suite struct GoyamlTests {
  @Test(
    .enabled(if: Goyaml.isAvailable, "needs `go` with the packages gopkg.in/yaml.v2 and yaml.v3"),
    arguments: [1, 2, 3, 4])
  func randomDocumentsArePrintedTheSame(_ seed: UInt64) throws {
    var random = RandomText(seed: seed)
    let texts = (0..<2_000).map { _ in random.document() }
    let frames = texts.flatMap { text in
      ["kustomize", "hydrator", "json"].map { Goyaml.Frame(mode: $0, text: text) }
    }
    let answers = try Goyaml.answer(frames)
    #expect(answers.count == frames.count)
    var printed = 0
    for (frame, theirs) in zip(frames, answers) {
      let ours = Self.answer(frame)
      if ours != theirs {
        Issue.record("\(frame): ours \(Self.text(ours)), theirs \(Self.text(theirs))")
      }
      if theirs != nil { printed += 1 }
    }
    #expect(printed > 4_000, "only \(printed) of \(frames.count) were printed")
  }

  @Test(
    .enabled(if: Goyaml.isAvailable, "needs `go` with the packages gopkg.in/yaml.v2 and yaml.v3"))
  func streamsArePrintedTheSame() throws {
    var random = RandomText(seed: 5)
    let some = (0..<500).map { _ in
      // What a document ends with decides about the next marker.
      (0..<4).map { _ in random.document() }.joined(separator: "---\n")
    }
    let path = CaseFiles.root + "/Tests/Cases/Documents/hydrator.md"
    let written = try MarkdownCase(path: path).files.contents(of: #require(RepoPath("stream.yaml")))
    let texts = some + [String(decoding: written.bytes, as: UTF8.self)]
    let answers = try Goyaml.answer(texts.map { Goyaml.Frame(mode: "stream", text: $0) })
    #expect(answers.count == texts.count)
    #expect(answers.last != .some(nil))
    for (text, theirs) in zip(texts, answers) where theirs != nil {
      let ours = Self.stream(text)
      #expect(ours == theirs, "\(text): ours \(Self.text(ours)), theirs \(Self.text(theirs))")
    }
    #expect(answers.count { $0 != nil } > 200)
  }

  private static func stream(_ text: String) -> Goyaml.Answer {
    let parsed = ParsedText.parse(SourceText(text), as: .resource)
    guard parsed.problems.isEmpty else { return nil }
    var output = OutputText()
    do throws(Problem) {
      try parsed.documents.print(as: .hydrator, to: &output)
      return output.array
    } catch {
      return nil
    }
  }

  private static func text(_ answer: Goyaml.Answer) -> String {
    answer.map { String(decoding: $0, as: UTF8.self).debugDescription } ?? "refused"
  }

  private static func answer(_ frame: Goyaml.Frame) -> Goyaml.Answer {
    let parsed = ParsedText.parse(SourceText(frame.text), as: .resource)
    guard parsed.problems.isEmpty, let document = parsed.documents.first else { return nil }
    var output = OutputText()
    do throws(Problem) {
      switch frame.mode {
      case "json": try document.root.printCanonicalJSON(to: &output)
      case "hydrator": try document.root.print(as: .hydrator, to: &output)
      default: try document.root.print(as: .kustomize, to: &output)
      }
      return output.array
    } catch {
      return nil
    }
  }
}
