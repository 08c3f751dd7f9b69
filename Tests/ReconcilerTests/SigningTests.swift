import Foundation
import Git
import GitSupport
import Testing

private let hasKeygen = ["/usr/bin", "/bin", "/usr/local/bin"].contains {
  FileManager.default.isExecutableFile(atPath: $0 + "/ssh-keygen")
}

/// Deliveries that are signed, beside the real git, which has to believe it.
@Suite(.enabled(if: hasKeygen, "needs ssh-keygen")) struct SigningTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }
  private var key: String { sandbox.path("home/key") }

  init() throws {
    project = try DeliveryProject()
    try project.settings("delivery: {propose: true}")
    try project.objects("ConfigMap/one a")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key]
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOfFile: key + ".pub", encoding: .utf8)
    try sandbox.write("reconcile@localhost \(text)", to: "home/signers")
    try sandbox.git(
      "config", "gpg.ssh.allowedSignersFile", sandbox.path("home/signers"), in: "work")
    try sandbox.git("config", "gpg.format", "ssh", in: "work")
  }

  @Test func gitVerifiesWhatIsDelivered() throws {
    let run = program.run("--env", "dev", "--sign", key)
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    for name in ["rendered/dev", "rendered/dev-next", "refs/notes/hydrator.metadata"] {
      try sandbox.git("verify-commit", name, in: "work")
    }
    let tip = try project.tip("rendered/dev-next")
    for name in ["rendered/dev", "rendered/dev-next"] {
      try sandbox.git("update-ref", "-d", "refs/heads/" + name, in: "work")
    }
    #expect(program.run("--env", "dev", "--sign", key).code == 0)
    #expect(try project.tip("rendered/dev-next") == tip)
    #expect(program.run("--env", "dev", "--sign", key).output.contains("nothing to do"))
    try project.expectSound()
  }

  @Test func withoutAKeyNothingIsDelivered() throws {
    let run = program.run("--env", "dev", "--sign", sandbox.path("home/none"))
    #expect(run.code == 3 && run.talk.contains("home/none"), "\(run)")
    #expect(try sandbox.git("for-each-ref", "refs/heads/rendered", in: "work").isEmpty)
  }
}
