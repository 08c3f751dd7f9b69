import CaseSupport
import Foundation
import GitSupport
import Testing

/// What a run keeps shortens the next one. Twins show that it changes nothing else: one forgets before
/// each run.
@Suite struct StateTests {
  @Test(arguments: UInt64(1)...8)
  func forgettingChangesNothing(_ seed: UInt64) throws {
    var story = StateStory(seed: seed)
    let twins = [try DeliveryProject(), try DeliveryProject()]
    try story.begin(in: twins)
    for step in 0..<18 {
      let told = try story.change(twins)
      let words = story.call()
      try twins[1].forget()
      let runs = twins.map { $0.program.run(words) }
      #expect(runs[0] == runs[1], "seed \(seed), step \(step): \(told), then \(words)")
      let references = try twins.map { try $0.sandbox.git("for-each-ref", in: "work") }
      #expect(references[0] == references[1], "seed \(seed), step \(step): \(told), then \(words)")
    }
  }

  /// What stands is not even read: its objects may be gone.
  @Test func whatStandsIsNotRead() throws {
    let project = try DeliveryProject()
    try project.settings("delivery: {branch: all, path: \"{env}\"}")
    for name in ["one", "two"] { try project.objects("ConfigMap/\(name)", in: name) }
    _ = project.program.run("--all")
    let again = project.program.run("--all")
    try project.objects("ConfigMap/other", in: "one")
    let id = try project.sandbox.git("rev-parse", "HEAD:environments/two/object-0.yaml", in: "work")
    try FileManager.default.removeItem(
      atPath: project.sandbox.path("work/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"))
    let changed = project.program.run("--all", "--from", "main")
    #expect(changed.code == 0)
    #expect(changed.output.hasPrefix("one: 1 added, 1 removed, committed to all as "))
    #expect(changed.output.hasSuffix("\ntwo: nothing to do, all is up to date\n"))
    #expect(again.output.contains("one: nothing to do"))
    try project.forget()
    #expect(project.program.run("--all", "--from", "main").code > 1)
  }

  /// What was kept is used, whatever is in it: it is damaged byte by byte.
  @Test func aDamagedFile() throws {
    let project = try DeliveryProject()
    try project.settings("delivery: {branch: all, path: \"{env}\"}")
    try project.objects("ConfigMap/one", "ConfigMap/two")
    _ = project.program.run("--all")
    let again = project.program.run("--all")
    #expect(again.output == "dev: nothing to do, all is up to date\n")
    let file = try #require(try project.keptFiles().first)
    let bytes = try Data(contentsOf: file)
    for position in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)) {
      var damaged = bytes
      damaged[position] ^= 0x41
      try damaged.write(to: file)
      #expect(project.program.run("--all") == again, "byte \(position)")
      try bytes.prefix(position).write(to: file)
      #expect(project.program.run("--all") == again, "\(position) bytes")
    }
  }
}
