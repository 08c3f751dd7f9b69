import Foundation
import GitSupport
import Testing

/// What a delivery says to programs.
@Suite struct DeliveryJSONTests {
  private let project: DeliveryProject

  init() throws {
    project = try DeliveryProject()
    try project.settings("")
    try project.objects("ConfigMap/one a")
    try project.objects("ConfigMap/one a", in: "held")
    try project.objects("ConfigMap/one a", in: "bad")
    try project.objects("ConfigMap/one a", in: "old")
  }

  private func run(_ words: String...) throws -> [String: Any] {
    let run = project.program.run(words + ["-o", "json"])
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(json as? [String: Any], "\(run)")
  }

  private func results(_ answer: [String: Any]) -> [String: [String: Any]] {
    let list = answer["environments"] as? [[String: Any]] ?? []
    return Dictionary(uniqueKeysWithValues: list.map { ($0["environment"] as? String ?? "", $0) })
  }

  @Test func everyEnvironmentIsSpokenOf() throws {
    let planned = results(try run("--env", "dev", "--dry-run"))
    #expect(planned["dev"]?["result"] as? String == "planned")
    let first = try run("--all")
    #expect(try first["source"] as? String == project.tip("main").description)
    let dev = try #require(results(first)["dev"])
    #expect(dev["result"] as? String == "committed")
    #expect(try dev["commit"] as? String == project.tip().description)
    #expect(
      dev["files"] as? [[String: String]]
        == [["change": "+", "path": "_default/configmap-one.yaml"]])

    try project.edit("rendered/held") { sandbox in
      try sandbox.write("by: hand\n", to: "edit/_default/configmap-one.yaml")
      try sandbox.commit("by hand", in: "edit")
    }
    try project.objects("ConfigMap/one b", in: "held")
    try project.sandbox.write(
      "resources: [none.yaml]\n", to: "work/environments/bad/kustomization.yaml")
    try project.sandbox.git("rm", "-rq", "environments/old", in: "work")
    try project.sandbox.commit("changes", in: "work")
    let second = try run("--all")
    let all = results(second)
    #expect(
      all.mapValues { $0["result"] as? String } == [
        "dev": "unchanged", "held": "stopped", "bad": "unusable",
      ])
    #expect(all["held"]?["rule"] as? String == "foreign-edit")
    #expect(
      second["gone"] as? [[String: String]]
        == [["environment": "old", "branch": "rendered/old"]])
  }
}
