import Foundation
import GitSupport
import Testing

@testable import Git

private let hasKeygen = (try? ChildProcess("ssh-keygen", ["-?"]).run()) != nil

/// Commits are signed as git signs them.
@Suite(.enabled(if: hasKeygen, "needs ssh-keygen"))
struct SigningTests {
  private let sandbox: Sandbox
  private let repository: Repository

  private static let template = Template { sandbox in
    try sandbox.repository("r")
    for (name, type, passphrase) in [
      ("key", "ed25519", ""), ("rsa", "rsa", ""), ("locked", "ed25519", "secret"),
    ] {
      let words = [
        "-q", "-t", type, "-N", passphrase, "-C", "", "-f", sandbox.path("home/" + name),
      ]
      try #require(try ChildProcess("ssh-keygen", words).run().isSuccess)
    }
    let keys = try ["key", "rsa"].map { name in
      "con@example.org "
        + (try String(contentsOfFile: sandbox.path("home/\(name).pub"), encoding: .utf8))
    }
    try sandbox.write(keys.joined(), to: "home/signers")
    try sandbox.git("config", "gpg.format", "ssh", in: "r")
  }

  init() throws {
    sandbox = try Sandbox(copying: Self.template)
    repository = try sandbox.open("r")
    for name in ["key", "rsa", "locked"] { chmod(sandbox.path("home/" + name), 0o600) }
  }

  private func signer(_ name: String) -> SSHSigner {
    var signer = SSHSigner(keyFile: sandbox.path("home/" + name))
    signer.environment = ["SSH_AUTH_SOCK": "/nowhere"]
    return signer
  }

  private func draft(_ message: String, signedWith key: String) throws -> CommitDraft {
    let head = try repository.revision("HEAD")
    var draft = CommitDraft(
      tree: head.tree, parents: [head.id], author: head.author, committer: head.committer,
      message: message)
    draft.signer = signer(key)
    return draft
  }

  private func verify(_ id: ObjectID) throws -> (status: Int32, talk: String) {
    let file = "gpg.ssh.allowedSignersFile=" + sandbox.path("home/signers")
    let result = try sandbox.run(["-c", file, "verify-commit", id.description], in: "r")
    return (result.status, result.talk)
  }

  @Test(
    arguments: ["key", "rsa"],
    ["subject\n", "", "subject\n\nbody\n\nTrailer: x\n", "no end", "\n\n"])
  func gitVerifies(_ key: String, _ message: String) throws {
    let id = try repository.write(try draft(message, signedWith: key))
    let (status, talk) = try verify(id)
    #expect(status == 0, "\(talk)")
    #expect(talk.hasPrefix("Good \"git\" signature for con@example.org"))
    #expect(try repository.revision(id.description).message == message)
    try sandbox.git("update-ref", "refs/heads/signed", id.description, in: "r")
    try sandbox.expectSound("r")
  }

  @Test func gitMakesTheSameCommit() throws {
    let draft = try draft("subject\n\nbody\n", signedWith: "key")
    let id = try repository.write(draft)
    #expect(try ObjectHasher().store(draft.bytes(), as: .commit) == id)
    let key = "user.signingKey=" + sandbox.path("home/key")
    let head = try sandbox.git("rev-parse", "HEAD", in: "r")
    let same = try sandbox.id(
      "-c", key, "commit-tree", "-S", "-p", head, "HEAD^{tree}", in: "r",
      input: "subject\n\nbody\n")
    #expect(same == id)
  }

  @Test func batchesAreSigned() throws {
    let batch = ObjectBatch(for: repository)
    let id = try batch.write(try draft("subject\n", signedWith: "key"))
    try batch.finish()
    #expect(try verify(id).status == 0)
  }

  @Test func aChangedCommitIsNotVerified() throws {
    var text = String(decoding: try draft("subject\n", signedWith: "key").bytes(), as: UTF8.self)
    text = text.replacingOccurrences(of: "subject", with: "another")
    let id = try repository.store(Array(text.utf8), as: .commit)
    #expect(try verify(id).status != 0)
  }

  @Test(arguments: [
    ("locked", "incorrect passphrase"), ("absent", "No such file"), ("signers", ""),
    ("-n", "No such"),
  ])
  func keysThatDoNotSign(_ key: String, _ expected: String) throws {
    let start = Date()
    let error = failure { _ = try repository.write(try draft("subject\n", signedWith: key)) }
    #expect(Date().timeIntervalSince(start) < 10)
    guard case .notSigned(let file, let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(file == sandbox.path("home/" + key))
    #expect(!reason.isEmpty && !reason.contains("\n") && !reason.contains("Enter"), "\(reason)")
    #expect(expected.isEmpty || reason.contains(expected), "\(reason)")
  }

  @Test func withoutTheProgram() throws {
    var draft = try draft("subject\n", signedWith: "key")
    draft.signer?.environment["PATH"] = "/nowhere"
    #expect(failure { _ = try repository.write(draft) } == .program(.notInstalled("ssh-keygen")))
  }
}
