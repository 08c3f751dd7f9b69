import Documents
import Foundation
import GitSupport
import Testing

/// Whatever the number of threads is, a delivery prints and writes the same bytes.
@Suite struct ParallelDeliveryTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }

  init() throws {
    project = try DeliveryProject()
  }

  /// Environments that share a base and differ in size; a few cannot be rendered.
  private func addEnvironments() throws {
    let maps = (0..<6).map { map in
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: map-\(map)}\ndata:\n"
        + (0..<12).map { "  key\($0): value \($0) of \(map)\n" }.joined()
    }
    try sandbox.write(maps.joined(separator: "---\n"), to: "work/base/maps.yaml")
    try sandbox.write("resources: [maps.yaml]\n", to: "work/base/kustomization.yaml")
    for number in 0..<90 {
      let folder = "work/environments/e\(number)/"
      let kind = number % 41 == 40 ? "resources: [absent.yaml]" : "resources: [../../base]"
      let more = number % 7 == 0 ? "\nconfigMapGenerator: [{name: more, literals: [a=b]}]" : ""
      try sandbox.write(
        "\(kind)\nnamePrefix: e\(number)-\nnamespace: n\(number)\(more)\n",
        to: folder + "kustomization.yaml")
    }
    try sandbox.commit("environments", in: "work")
  }

  /// What a run prints, the references, and the names of the packs, which are hashes of their bytes.
  private func deliver(_ words: String...) throws -> [String] {
    try FileManager.default.copyItem(atPath: sandbox.path("work"), toPath: sandbox.path("copy"))
    defer { try? FileManager.default.removeItem(atPath: sandbox.path("copy")) }
    let run = Program(sandbox: sandbox, folder: "copy").run(["--all"] + words)
    #expect(run.code == 2)
    try sandbox.expectSound("copy")
    let packs = try FileManager.default.contentsOfDirectory(
      atPath: sandbox.path("copy/.git/objects/pack"))
    return [run.output, run.talk, try sandbox.git("for-each-ref", in: "copy")] + packs.sorted()
  }

  @Test(arguments: [
    "branch: rendered, path: \"{env}\"", "branch: \"rendered/{env}\"",
    "branch: \"rendered/{env}\", layout: single", "branch: \"rendered/{env}\", propose: true",
  ])
  func jobs(_ delivery: String) throws {
    try project.settings("delivery: {\(delivery)}")
    try addEnvironments()
    try sandbox.write(
      "# changed\nresources: [maps.yaml]\n", to: "work/base/kustomization.yaml")
    let alone = try deliver("--jobs", "1")
    #expect(alone[0].contains("e89: "))
    #expect(alone[1].contains("your changes here are not in it"))
    #expect(alone.count >= 5)
    for jobs in ["2", "7"] { #expect(try deliver("--jobs", jobs) == alone) }
    let planned = try deliver("--jobs", "3", "--dry-run")
    #expect(try deliver("--jobs", "1", "--dry-run") == planned)
  }
}
