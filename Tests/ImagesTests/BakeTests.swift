import Foundation
import ProgramSupport
import Testing

/// docker-bake.hcl: a target for each image, and no version.
@Suite(.enabled(if: ToolProgram.hcl2tojson != nil, "needs python-hcl2: scripts/tools"))
struct BakeTests {
  private let file = BakeFile.parsed

  @Test func eachImageHasATarget() throws {
    let targets = try #require(file).targets
    let contexts = targets.compactMap { $0.value["context"] as? String }
    #expect(contexts.sorted() == ImageFolder.all.map { "images/\($0.name)" })
    #expect(Set(targets.keys) == Set(targets.keys.filter { $0.contains(#/^[a-z0-9-]+$/#) }))
  }

  @Test func targetsSayWhatTheyAre() throws {
    for (name, target) in try #require(file).targets {
      let context = try #require(target["context"] as? String, "\(name)")
      let image = try #require(context.split(separator: "/").last)
      #expect(!ImageFolder(String(image)).dockerfile.instructions.isEmpty, "\(name)")
      #expect(target["tags"] as? String == "${names(\"\(image)\")}", "\(name)")
      #expect(target["inherits"] as? [String] == ["_common"], "\(name)")
    }
  }

  @Test func sourcesAreAContextOfTheirOwn() throws {
    let target = try #require(file).targets["reconcile"]
    #expect((target?["contexts"] as? [String: Any])?["source"] as? String == ".")
  }

  @Test func groupsNameAllTargets() throws {
    let file = try #require(file)
    #expect(file.groups["default"] == ["spark", "platform"])
    let members = (file.groups["spark"] ?? []) + (file.groups["platform"] ?? [])
    #expect(members.sorted() == file.targets.keys.sorted())
  }

  @Test func noVersionStandsThere() throws {
    let file = try #require(file)
    for (name, value) in file.defaults {
      #expect(value == nil || value == "", "\(name) has a default")
    }
    #expect(Set(file.defaults.keys) == ["TAG", "REGISTRY", "PLATFORMS", "REVISION"])
    let lines = BakeFile.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for line in lines {
      #expect(!line.contains("latest"), "\(line)")
      #expect(!line.contains(#/\d+\.\d+\.\d+/#), "\(line)")
    }
  }

  @Test(.enabled(if: ToolProgram.hasBuildx, "needs docker with buildx, but no engine"))
  func bakeReadsIt() throws {
    let variables = ["TAG": "1.2.3-4", "REGISTRY": "r.example.com", "PLATFORMS": "linux/arm64"]
    let answer = try Command("docker", ["buildx", "bake", "--print"], variables: variables).run()
    #expect(answer.status == 0, "\(answer.output)")
    for image in ImageFolder.all {
      #expect(answer.output.contains("\"r.example.com/electinfo/\(image.name):1.2.3-4\""))
    }
    let unnamed = try Command("docker", ["buildx", "bake", "--print"]).run()
    #expect(unnamed.status == 0 && !unnamed.output.contains("\"tags\""), "\(unnamed.output)")
  }
}
