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
