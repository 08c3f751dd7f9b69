import Foundation
import Git
import GitSupport
import Testing

/// A bare repository that people share, a clone in `work`, and environments `staging` and `prod` that
/// have configuration of their own.
struct ChangeProject {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox(copying: Self.template)
    program = Program(sandbox: sandbox, folder: "work")
    try sandbox.git("remote", "set-url", "origin", sandbox.path("origin.git"), in: "work")
  }

  private static let template = Template { sandbox in
    try FileManager.default.createDirectory(
      atPath: sandbox.path("origin.git"), withIntermediateDirectories: true)
    try sandbox.git("init", "-q", "--bare", "-b", "main", ".", in: "origin.git")
    try sandbox.git("clone", "-q", "origin.git", "work", in: "")
    for (path, text) in files { try sandbox.write(text, to: "work/" + path) }
    try sandbox.commit("platform: the first state", in: "work")
    try sandbox.git("push", "-q", "origin", "HEAD:main", in: "work")
    try sandbox.git("remote", "set-head", "origin", "main", in: "work")
  }

  private static let files = [
    "reconcile.yaml": "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\n",
    "README.md": "Environments.\n",
    "config/spark-defaults.conf": "spark.executor.memory 4g\nspark.executor.cores 2\n",
    "base/kustomization.yaml": "generators: [configset.yaml]\n",
    "base/configset.yaml": """
    apiVersion: reconcile.electinfo.dev/v1
    kind: ConfigSet
    metadata: {name: connect}
    spec:
      files: [{name: spark-defaults.conf, layers: [/config/spark-defaults.conf]}]

    """,
    "environments/staging/kustomization.yaml":
      "namespace: spark-staging\nresources: [../../base]\n",
    "environments/prod/kustomization.yaml": "namespace: spark-prod\nresources: [../../base]\n",
    staging: "spark.executor.memory 6g\n",
    prod: "# Production.\nspark.executor.memory 8g\nspark.executor.cores 4\n",
  ]

  static let staging = "environments/staging/config/spark-defaults.conf"
  static let prod = "environments/prod/config/spark-defaults.conf"

  /// What a reference leads to.
  func tip(_ name: String, in folder: String = "work") throws -> ObjectID {
    try sandbox.id("rev-parse", name, in: folder)
  }

  /// What a file holds in the working tree.
  func text(_ path: String) throws -> String {
    try String(contentsOfFile: sandbox.path("work/" + path), encoding: .utf8)
  }

  /// What git says of files and index, and which branch is checked out.
  func state() throws -> [String] {
    [
      try sandbox.git("status", "--porcelain", "--branch", in: "work"),
      try sandbox.git("diff", in: "work"), try sandbox.git("diff", "--cached", in: "work"),
    ]
  }

  /// The lines that a commit takes away and adds.
  func changedLines(_ commit: String, in folder: String = "work") throws -> [String] {
    try sandbox.git("show", "--format=", "--unified=0", commit, in: folder)
      .split(separator: "\n").map(String.init)
      .filter {
        ($0.hasPrefix("-") || $0.hasPrefix("+")) && $0.count > 3 && !$0.hasPrefix("---")
          && !$0.hasPrefix("+++")
      }
  }

  /// Merges a branch of the shared repository there, as a forge would, and brings it to the clone.
  func merge(_ branch: String) throws {
    try sandbox.git("clone", "-q", "origin.git", "forge", in: "")
    try sandbox.git(
      "merge", "-q", "--no-ff", "-m", "Merge \(branch)", "origin/\(branch)", in: "forge")
    try sandbox.git("push", "-q", "origin", "HEAD:main", in: "forge")
    try FileManager.default.removeItem(atPath: sandbox.path("forge"))
    try sandbox.git("switch", "-q", "main", in: "work")
    try sandbox.git("pull", "-q", "--ff-only", "origin", "main", in: "work")
  }
}
