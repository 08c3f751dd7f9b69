import CaseSupport
import Documents
import Testing

@testable import Checks

/// How Dockerfiles are read: instructions, the images that they begin with, commands.
@Suite struct DockerfileTests {
  private func read(_ text: String) -> Dockerfile {
    Dockerfile(SourceFile(path: "Dockerfile", text: SourceText(text)))
  }

  @Test func linesAreContinued() {
    let file = read(
      """
      # a comment
      FROM debian:12.8 AS base
      RUN apt-get update \\
          # between two lines
          && apt-get install --yes tini
      run echo done
      """)
    #expect(file.instructions.map(\.keyword) == ["FROM", "RUN", "RUN"])
    #expect(file.instructions[1].text == "apt-get update  && apt-get install --yes tini")
  }

  @Test func documentsAreNoInstructions() {
    let file = read("FROM a:1\nRUN <<EOF\nFROM b:1\nEOF\nUSER 1\n")
    #expect(file.instructions.map(\.keyword) == ["FROM", "RUN", "USER"])
  }

  @Test func imagesThatStagesBeginWith() {
    let file = read(
      """
      ARG VERSION=4.1.0
      ARG NONE
      FROM --platform=linux/amd64 apache/spark:${VERSION} AS Base
      FROM ${NONE} AS other
      FROM example/${OTHER:-spark}:$VERSION
      FROM base
      FROM scratch
      """)
    #expect(file.bases.map(\.image) == ["apache/spark:4.1.0", "example/spark:4.1.0"])
  }

  @Test func anyBytesAreRead() {
    var random = RandomTexts(numbers: RandomNumbers(seed: 7))
    let parts = [
      "FROM ", "RUN ", "ARG A=", "\\\n", "\n", "$", "${", "}", "<<EOF", "\"", "'", ":-", "#", "\r",
      "\t", "pip install a>=2", "ADD http://a ", "\u{e9}", "AS ",
    ]
    for _ in 0..<3_000 {
      let count = random.next(below: 14)
      let text = (0..<count).map { _ in random.pick(parts) }.joined()
      let source = SourceFile(path: "Dockerfile", text: SourceText(text))
      let findings = Rules.inspectImages([source])
      for finding in findings.report.diagnostics {
        let range = finding.location?.range ?? 0..<0
        #expect(range.upperBound <= text.utf8.count, "\(text)")
      }
      #expect(Dockerfile(source).instructions.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }
  }

  @Test func imageNames() {
    let name = ImageName("registry.example.com:5000/team/spark:4.1.0@sha256:abc")
    #expect(name.name == "registry.example.com:5000/team/spark")
    #expect(name.tag == "4.1.0" && name.digest == "sha256:abc")
    #expect(ImageName("docker.io/apache/spark").isOfficialSpark)
    let moving = ["a", "a:latest", "a:main", "localhost:5000/a", "a:stable"]
    for image in moving { #expect(ImageName(image).floats, "\(image)") }
    let fixed = ["a:1.2.3", "a:v2", "a@sha256:abc", "a:latest@sha256:abc", "a:RELEASE.2025-09-07"]
    for image in fixed { #expect(!ImageName(image).floats, "\(image)") }
  }
}
