import Foundation
import Git
import GitSupport
import Testing

/// A repository with the environment `dev`, and the program on it.
struct DeliveryProject {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    self.init(in: try Sandbox(copying: Self.empty))
  }

  /// One whose repository is in the folder `work` of a sandbox.
  init(in sandbox: Sandbox) {
    self.sandbox = sandbox
    program = Program(sandbox: sandbox, folder: "work")
  }

  /// A sandbox with nothing but an empty repository.
  static let empty = Template { sandbox in
    try FileManager.default.createDirectory(
      atPath: sandbox.path("work"), withIntermediateDirectories: true)
    try sandbox.git("init", "-q", "-b", "main", ".", in: "work")
  }

  /// Commits settings, `spec` of reconcile.yaml or of the file of an environment.
  func settings(_ spec: String, of environment: String? = nil) throws {
    let kind = environment == nil ? "Repository" : "Environment"
    let file = environment.map { "environments/\($0)/environment.yaml" } ?? "reconcile.yaml"
    try sandbox.write(
      "apiVersion: reconcile.electinfo.dev/v1\nkind: \(kind)\nspec: {\(spec)}\n",
      to: "work/\(file)")
    try sandbox.commit("settings: \(spec)", in: "work")
  }

  /// Commits an environment with objects, each `Kind/name` with or without a value.
  @discardableResult
  func objects(
    _ objects: String..., in environment: String = "dev", and rest: String = ""
  ) throws -> ObjectID {
    try self.objects(objects, in: environment, and: rest)
  }

  /// The same for a list of objects.
  @discardableResult
  func objects(
    _ objects: [String], in environment: String = "dev", and rest: String = ""
  ) throws -> ObjectID {
    let folder = "work/environments/\(environment)/"
    let list = objects.indices.map { "object-\($0).yaml" }.joined(separator: ", ")
    try sandbox.write("resources: [\(list)]\n\(rest)", to: folder + "kustomization.yaml")
    for (number, object) in objects.enumerated() {
      let words = object.split(separator: " ").map(String.init)
      let parts = words[0].split(separator: "/").map(String.init)
      // Rules look at what is delivered: other kinds have no data.
      let data = "{value: \(words.dropFirst().first ?? "same")}"
      let hasData = ["ConfigMap", "Secret"].contains(parts[0])
      let annotations = hasData ? "" : ", annotations: \(data)"
      try sandbox.write(
        "apiVersion: v1\nkind: \(parts[0])\nmetadata: {name: \(parts[1])\(annotations)}\n"
          + (hasData ? "data: \(data)\n" : ""), to: folder + "object-\(number).yaml")
    }
    return try sandbox.commit("\(environment): \(objects.joined(separator: ", "))", in: "work")
  }

  /// Changes a branch by hand: in a working tree of its own, which is gone afterwards.
  @discardableResult
  func edit(_ branch: String = "rendered/dev", _ change: (Sandbox) throws -> Void) throws
    -> ObjectID
  {
    try sandbox.git("worktree", "add", "-q", "../edit", branch, in: "work")
    try change(sandbox)
    try sandbox.git("worktree", "remove", "--force", "../edit", in: "work")
    return try tip(branch)
  }

  /// The newest commit of a branch.
  func tip(_ branch: String = "rendered/dev") throws -> ObjectID {
    try sandbox.id("rev-parse", branch, in: "work")
  }

  /// What a commit says.
  func message(of branch: String = "rendered/dev") throws -> String {
    try sandbox.git("log", "-1", "--format=%B", branch, in: "work")
      .trimmingCharacters(in: .newlines)
  }

  /// The paths of a branch.
  func files(_ branch: String = "rendered/dev") throws -> [String] {
    try sandbox.git("ls-tree", "-r", "--name-only", branch, in: "work")
      .split(separator: "\n").map(String.init)
  }

  /// git finds nothing to complain of.
  func expectSound() throws { try sandbox.expectSound("work") }
}

extension ObjectID {
  /// The beginning, as it is printed.
  var beginning: String { String(description.prefix(10)) }
}
