import CaseSupport
import Foundation
import GitSupport

/// What happens to a repository between runs.
struct StateStory: SeededRandom {
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
      try write(
        "resources: [map.yaml]\ngenerators: [set.yaml]\n", to: "base/kustomization.yaml", twin)
      try write(Self.map("base"), to: "base/map.yaml", twin)
      try write(Self.configSet, to: "base/set.yaml", twin)
      try write("a = 1\nb = 2\n", to: "config/app.conf", twin)
      for name in environments { try write(Self.environment, to: Self.file(name), twin) }
      try twin.sandbox.commit("begin", in: "work")
    }
  }

  /// Something happens in all of them; answers what it was.
  mutating func change(_ twins: [DeliveryProject]) throws -> String {
    count += 1
    let name = pick(environments)
    let kind = next(below: 22)
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
      if environments.count > 1 {
        try sandbox.git("rm", "-rq", "--ignore-unmatch", "environments/\(name)", in: "work")
      }
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
    case 15: return
    default: try changeRarer(kind, name, twin)
    }
    try sandbox.git("add", "-A", in: "work")
    try sandbox.git("commit", "-q", "--allow-empty", "-m", "change \(count)", in: "work")
  }

  /// What layers, links and the history come to.
  private func changeRarer(_ kind: Int, _ name: String, _ twin: DeliveryProject) throws {
    let folder = twin.sandbox.path("work/environments/\(name)")
    switch kind {
    case 16:
      let place = count % 2 == 0 ? "environments/\(name)/config" : "environments/config"
      try write("b = \(count)\n", to: place + "/app.conf", twin)
    case 17: try write("a = \(count)\nb = 2\n", to: "config/app.conf", twin)
    case 18:
      // An environment of links: to its base, and to settings that others have, too.
      try write(
        "apiVersion: reconcile.electinfo.dev/v1\nkind: Environment\n"
          + "spec: {delivery: {path: \"\(count % 2 == 0 ? "{env}" : "one")\"}}\n",
        to: "shared.yaml", twin)
      try write("resources: [linked]\n", to: Self.file(name), twin)
      for (link, target) in [("environment.yaml", "shared.yaml"), ("linked", "base")] {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(link)")
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder)/\(link)", withDestinationPath: "../../\(target)")
      }
    case 19:
      // What only this one changed is taken back by another history.
      try twin.sandbox.git("reset", "-q", "--hard", "HEAD~1", in: "work")
    case 20:
      try write("kind: Kustomization\n", to: "environments/\(name)/inner/kustomization.yaml", twin)
    default:
      for name in ["environments/\(name)/inner", "environments/config"] {
        try? FileManager.default.removeItem(atPath: twin.sandbox.path("work/" + name))
      }
    }
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
      ["--all", "--allow-rewind", "--from", "main~1"], ["--all", "--from", "main~1"],
      ["--all", "--dry-run", "--exit-code"], ["--all", "--allow-delete", "all"],
    ]
    return pick(calls)
  }

  private func write(_ text: String, to path: String, _ twin: DeliveryProject) throws {
    try twin.sandbox.write(text, to: "work/" + path)
  }

  private static func file(_ name: String) -> String { "environments/\(name)/kustomization.yaml" }
  private static let environment = "resources: [../../base]\n"
  private static let configSet = """
    apiVersion: reconcile.electinfo.dev/v1
    kind: ConfigSet
    metadata: {name: app}
    spec: {files: [{name: app.conf, format: properties, layers: [/config/app.conf]}]}

    """
  private static func map(_ name: String, _ value: Int = 0) -> String {
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \(name)}\ndata: {value: \"\(value)\"}\n"
  }
}
