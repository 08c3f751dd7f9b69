import Foundation
import GitSupport
import Testing

/// The one number that `upgrade` changes, in files as they stand on a disk.
@Suite struct UpgradeTests {
  private let sandbox: Sandbox
  private let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(sandbox: sandbox, folder: "work")
  }

  private static let head = "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\n"

  @Test(arguments: [
    head + "spec:\n  edition: 0 # why\n  source: {branch: main}\n", head + "spec: {edition: 0}",
    (head + "spec:\n    edition: 0\n").replacingOccurrences(of: "\n", with: "\r\n"),
    "{\"apiVersion\": \"reconcile.electinfo.dev/v1\", \"kind\": \"Repository\", \"spec\": "
      + "{\"edition\": 0}}\n",
    head + "spec:\n  \"edition\": -3\n", head + "spec:\n  edition: !!int 0\n",
  ])
  func nothingElseChanges(_ text: String) throws {
    try sandbox.write(text, to: "work/reconcile.yaml")
    let run = program.run("upgrade")
    let new = try String(contentsOfFile: sandbox.path("work/reconcile.yaml"), encoding: .utf8)
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    let expected = text.replacingOccurrences(of: "0", with: "1").replacingOccurrences(
      of: "-3", with: "1")
    #expect(Array(new.utf8) == Array(expected.utf8))
    #expect(program.run("upgrade").talk == "nothing to do: edition 1 is the newest\n")
  }

  @Test func whatALinkLeadsToIsWritten() throws {
    try sandbox.write(Self.head + "spec: {edition: 0}\n", to: "work/shared/settings.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("work/reconcile.yaml"), withDestinationPath: "shared/settings.yaml")
    let run = program.run("upgrade")
    #expect(run.output == "shared/settings.yaml: edition: 0 -> 1\n", "\(run)")
    #expect(program.run("upgrade").code == 0)
  }

  @Test(arguments: ["spec: [", "spec: {edition: one}", "spec: {edition: 99999999999999999999}"])
  func settingsThatCannotBeReadStay(_ spec: String) throws {
    try sandbox.write(Self.head + spec + "\n", to: "work/reconcile.yaml")
    let run = program.run("upgrade")
    #expect(run.code == 2 && run.talk.contains("reconcile.yaml:"), "\(run)")
  }
}
