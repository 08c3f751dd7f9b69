import CaseSupport
import Documents
import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// Whatever is delivered is verified, and one byte that is otherwise is found.
@Suite struct VerifyPropertyTests {
  private static let deliveries = [
    "branch: \"own/{env}\", layout: files", "branch: \"single/{env}\", layout: single",
    "branch: files, path: \"{env}\"", "branch: all, path: \"in/{env}\", layout: single",
  ]

  @Test(arguments: UInt64(1)...20)
  func oneByteIsFound(_ seed: UInt64) throws {
    let project = try DeliveryProject()
    var random = RandomPlatform(seed: seed)
    try write(random.tree, to: project)
    for delivery in Self.deliveries {
      try project.settings("delivery: {\(delivery)}")
      // Rules have much to say of what is random.
      let run = project.program.run("--all", "--no-check")
      #expect(run.code == 0, "seed \(seed), \(delivery): \(run.talk)")
      let right = project.program.run("verify", "--all")
      #expect(right.code == 0 && right.talk.isEmpty, "seed \(seed), \(delivery): \(right.talk)")
      #expect(right.output.split(separator: "\n").count == 2)
      let (branch, path) = try flip(project, delivery, &random)
      let wrong = project.program.run("verify", branch)
      #expect(wrong.code == 1, "seed \(seed), \(branch): \(path) is otherwise")
      #expect(wrong.talk.contains("\n  ~ \(path)\nhint"), "seed \(seed): \(wrong.talk)")
    }
  }

  /// The platform, and a second environment that is like the first.
  private func write(_ tree: MemoryTree, to project: DeliveryProject) throws {
    var folders = [RepoPath.root]
    while let folder = folders.popLast() {
      for entry in try tree.entries(of: folder) {
        guard entry.kind == .file else {
          folders.append(entry.path)
          continue
        }
        let text = try String(decoding: tree.contents(of: entry.path).bytes, as: UTF8.self)
        try project.sandbox.write(text, to: "work/" + entry.path.text)
        guard entry.path.text.hasPrefix("environments/prod/") else { continue }
        let other = entry.path.text.replacingOccurrences(of: "/prod/", with: "/stage/")
        try project.sandbox.write(text, to: "work/" + other)
      }
    }
  }

  /// Changes one byte of one manifest in the newest commit of a branch, whose message stays; answers
  /// the branch and the file.
  private func flip(
    _ project: DeliveryProject, _ delivery: String, _ random: inout RandomPlatform
  ) throws -> (branch: String, path: String) {
    let environment = random.pick(["prod", "stage"])
    let name = try #require(delivery.split(separator: "\"").dropFirst().first)
    let isShared = !delivery.contains("branch: \"")
    let filled = String(name).replacingOccurrences(of: "{env}", with: environment)
    let branch = isShared ? String(delivery.prefix { $0 != "," }.dropFirst(8)) : filled
    let folder = isShared ? filled : "."
    let repository = try project.sandbox.open("work")
    let tip = try repository.revision(branch)
    let tree = CommitTree(repository, tip)
    let files = try manifests(in: try #require(RepoPath(folder)), of: tree)
    let file = random.pick(files)
    var bytes = try Array(tree.contents(of: file).bytes)
    bytes[random.next(below: bytes.count)] ^= 1
    let blob = try repository.store(bytes, as: .blob)
    let edited = try repository.tree(
      like: tip.tree, with: [.file(TreeFile(file, blob, mode: tree.mode(of: file)))],
      into: repository)
    let commit = try repository.write(
      CommitDraft(
        tree: try #require(edited), parents: tip.parents, author: tip.author,
        committer: tip.committer, message: tip.message))
    try project.sandbox.git("update-ref", "refs/heads/" + branch, "\(commit)", in: "work")
    let below = file.components.dropFirst(folder == "." ? 0 : folder.split(separator: "/").count)
    return (branch, below.joined(separator: "/"))
  }

  private func manifests(in folder: RepoPath, of tree: CommitTree) throws -> [RepoPath] {
    try tree.entries(of: folder).flatMap { entry in
      if entry.kind == .folder { return try manifests(in: entry.path, of: tree) }
      return entry.path.name.hasSuffix(".yaml") ? [entry.path] : []
    }
  }
}
