import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// scripts/validate-presets.sh, which needs no Spark.
@Suite struct PresetScriptTests {
  private static let script = CaseFiles.root + "/scripts/validate-presets.sh"

  @Test func allPresetsAreRight() throws {
    let answer = try Command(
      Self.script, [], variables: Rehearsal.variables, splitsOutput: true
    ).run(seconds: 300)
    #expect(answer.status == 0, "\(answer.talk)")
    let lines = answer.output.split(separator: "\n").map(String.init)
    #expect(lines == Platform.presets.map { "ok       " + $0 })
  }

  /// A container that the level `restricted` keeps out, in one preset.
  @Test func mistakeIsFound() throws {
    let copy = try PlantedRepository(
      changing: "environments/presets/4.1/jupyter-connect-k8s/kustomization.yaml",
      "resources:", to: "patches:\n- patch: \(Self.patch)\nresources:")
    let answer = try Command(
      Self.script, ["--root", copy.path], variables: Rehearsal.variables, splitsOutput: true
    ).run(seconds: 300)
    #expect(answer.status == 1, "\(answer.output)")
    #expect(answer.output.contains("\nfailed   presets/4.1/jupyter-connect-k8s\n"))
    #expect(answer.talk.contains("10 ok, 1 failed"), "\(answer.talk)")
  }

  private static let patch = """
    '{apiVersion: apps/v1, kind: Deployment, metadata: {name: jupyter-41}, spec: {template: {spec: \
    {hostNetwork: true}}}}'
    """

  @Test func wrongCallsAreSaid() throws {
    for words in [["--root"], ["--rot", "x"], ["--root", "/nowhere"]] {
      let answer = try Command(Self.script, words).run()
      #expect(answer.status == 2, "\(words): \(answer.output)")
    }
    let help = try Command(Self.script, ["--help"]).run()
    #expect(help.status == 0 && help.output.contains("\nexample:\n  scripts/validate-presets.sh\n"))
  }
}
