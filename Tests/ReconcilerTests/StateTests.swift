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

/// What happens to a repository between runs.
private struct StateStory: SeededRandom {
  var numbers: RandomNumbers
  private let delivery: String
  private var environments = ["one", "two", "three"]
  private var count = 0

  init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
    delivery =
      seed.isMultiple(of: 2)
      ? "delivery: {branch: all, path: \"{env}\"}" : "delivery: {layout: single}"
  }

  func begin(in twins: [DeliveryProject]) throws {
    for twin in twins {
      try twin.settings(delivery)
      try write("resources: [map.yaml]\n", to: "base/kustomization.yaml", twin)
      try write(Self.map("base"), to: "base/map.yaml", twin)
      for name in environments { try write(Self.environment, to: Self.file(name), twin) }
      try twin.sandbox.commit("begin", in: "work")
    }
  }

  /// Something happens in all of them; answers what it was.
  mutating func change(_ twins: [DeliveryProject]) throws -> String {
    count += 1
    let name = pick(environments)
    let kind = next(below: 16)
    for twin in twins { try change(kind, name, twin) }
    if kind == 3 { environments.append("new\(count)") }
    if kind == 4, environments.count > 1 { environments.removeAll { $0 == name } }
    return "\(kind) of \(name)"
  }

  private func change(_ kind: Int, _ name: String, _ twin: DeliveryProject) throws {
    let sandbox = twin.sandbox
    switch kind {
    case 0: try write(Self.map("base", count), to: "base/map.yaml", twin)
    case 1: try write(Self.environment + "namePrefix: p\(count)-\n", to: Self.file(name), twin)
    case 2: try write("words \(count)\n", to: "README.md", twin)
    case 3: try write(Self.environment, to: Self.file("new\(count)"), twin)
    case 4:
      if environments.count > 1 { try sandbox.git("rm", "-rq", "environments/\(name)", in: "work") }
    case 5: try twin.settings("destination: {namespace: n\(count)}", of: name)
    case 6: try twin.settings(delivery + ", guard: {minimum: \(count)}")
    case 7: try write("words\n", to: "environments/\(name)/notes-\(count).txt", twin)
    case 8: try write("* \(count % 2 == 0 ? "text" : "-text")\n", to: "base/.gitattributes", twin)
    case 9:
      // Somebody edits what was delivered.
      guard let branch = try branch(of: name, twin) else { return }
      try twin.edit(branch) { sandbox in
        try sandbox.write("edit \(count)\n", to: "edit/edited-\(count).yaml")
        try sandbox.commit("edit", in: "edit")
      }
      return
    case 10:
      // Somebody goes back to what was before.
      guard let branch = try branch(of: name, twin),
        let old = try id(of: branch + "~1", twin)
      else { return }
      try sandbox.git("branch", "-f", branch, old, in: "work")
      return
    case 11:
      try sandbox.git("pack-refs", "--all", in: "work")
      return
    case 12:
      // What was not committed stays until the next commit takes it.
      try sandbox.write(Self.map("base", -count), to: "work/base/map.yaml")
      return
    case 13:
      if let branch = try branch(of: name, twin) {
        try sandbox.git("branch", "-D", branch, in: "work")
      }
      return
    case 14: try write("kind: Component\n", to: "environments/part/kustomization.yaml", twin)
    default: return
    }
    try sandbox.git("add", "-A", in: "work")
    try sandbox.git("commit", "-q", "--allow-empty", "-m", "change \(count)", in: "work")
  }

  /// The branch that an environment was delivered to, if it was.
  private func branch(of name: String, _ twin: DeliveryProject) throws -> String? {
    let branch = delivery.contains("all") ? "all" : "rendered/" + name
    return try id(of: branch, twin) == nil ? nil : branch
  }

  private func id(of name: String, _ twin: DeliveryProject) throws -> String? {
    let found = try twin.sandbox.run(["rev-parse", "-q", "--verify", name], in: "work")
    return found.status == 0
      ? String(decoding: found.output, as: UTF8.self).trimmingCharacters(in: .newlines) : nil
  }

  /// What the program is asked for.
  mutating func call() -> [String] {
    let calls = [
      ["--all"], ["--all"], ["--all"], ["--all", "-o", "json"], ["--all", "--dry-run"],
      ["--env", pick(environments)], ["--env", "*"], ["--all", "--from", "main"],
      ["--env", pick(environments), "--from", "main~1"], ["--all", "--adopt"],
      ["--env", "n*", "--env", pick(environments)], ["--all", "--allow-rewind"],
      ["--all", "--dry-run", "--exit-code"], ["--all", "--allow-delete", "all"],
    ]
    return pick(calls)
  }

  private func write(_ text: String, to path: String, _ twin: DeliveryProject) throws {
    try twin.sandbox.write(text, to: "work/" + path)
  }

  private static func file(_ name: String) -> String { "environments/\(name)/kustomization.yaml" }
  private static let environment = "resources: [../../base]\n"
  private static func map(_ name: String, _ value: Int = 0) -> String {
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \(name)}\ndata: {value: \"\(value)\"}\n"
  }
}
