import Foundation
import GitSupport
import Testing

/// What looks as if an environment needed nothing, and a run that has forgotten everything tells
/// otherwise.
@Suite struct ForgettingTests {
  private static let shared = "delivery: {branch: all, path: \"{env}\"}"

  /// Does something in two repositories, forgets in one of them, and runs the program.
  @discardableResult
  private func expectSame(
    _ words: String..., after steps: (DeliveryProject) throws -> Void
  ) throws -> (output: String, talk: String, code: Int32) {
    var answers: [(output: String, talk: String, code: Int32)] = []
    for forgets in [false, true] {
      let project = try DeliveryProject()
      try steps(project)
      if forgets { try project.forget() }
      var answer = project.program.run(words)
      answer.talk = answer.talk.replacingOccurrences(of: project.sandbox.folder, with: "/")
      answers.append(answer)
    }
    #expect(answers[0] == answers[1])
    return answers[1]
  }

  /// Goes back to an older source, which has what was delivered from a newer one.
  @Test func whatWasAllowedOnceIsNotAllowedAgain() throws {
    let (output, _, _) = try expectSame("--all") { project in
      try project.settings(Self.shared)
      let old = try project.objects("ConfigMap/one")
      try project.objects("ConfigMap/one other")
      _ = project.program.run("--all")
      try project.objects("ConfigMap/one")
      _ = project.program.run("--all")
      try project.sandbox.git("reset", "-q", "--hard", old.description, in: "work")
      #expect(project.program.run("--all", "--allow-rewind").output.contains("is up to date"))
    }
    #expect(output.contains("which is newer"))
  }

  /// Two projects of a repository with one name for what they deliver.
  @Test func whatWasAdoptedOnceIsNotAdoptedAgain() throws {
    let (_, talk, code) = try expectSame("--all", "-C", "second") { project in
      try project.settings(Self.shared)
      try project.objects("ConfigMap/one")
      for folder in ["first", "second"] {
        for name in ["environments", "reconcile.yaml"] {
          let (old, new) = ("work/\(name)", "work/\(folder)/\(name)")
          let place = URL(fileURLWithPath: project.sandbox.path(new)).deletingLastPathComponent()
          try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
          try FileManager.default.copyItem(
            atPath: project.sandbox.path(old), toPath: project.sandbox.path(new))
        }
      }
      try project.sandbox.commit("two projects", in: "work")
      _ = project.program.run("--all", "-C", "first")
      #expect(project.program.run("--all", "-C", "second", "--adopt").code == 0)
    }
    #expect(code == 1)
    #expect(talk.contains("rendered from the platform in `first`"))
  }

  /// A file of settings that is a link changes without its own name.
  @Test func settingsBehindALink() throws {
    let (_, talk, code) = try expectSame("--all") { project in
      func write(_ spec: String) throws {
        try project.sandbox.write(
          "apiVersion: reconcile.electinfo.dev/v1\nkind: Environment\nspec: {\(spec)}\n",
          to: "work/shared.yaml")
        try project.sandbox.commit(spec, in: "work")
      }
      try project.settings(Self.shared)
      for name in ["one", "two"] { try project.objects("ConfigMap/\(name)", in: name) }
      try FileManager.default.createSymbolicLink(
        atPath: project.sandbox.path("work/environments/one/environment.yaml"),
        withDestinationPath: "../../shared.yaml")
      try write("destination: {namespace: a}")
      _ = project.program.run("--all")
      try write("delivery: {path: two}")
    }
    #expect(code == 2)
    #expect(talk.contains("are delivered to one folder"))
  }

  /// Some tools set back the time of a file that they have changed; git sees that, too.
  @Test func aChangedFileWithItsOldTime() throws {
    let (_, talk, _) = try expectSame("--all") { project in
      try project.settings(Self.shared)
      try project.objects("ConfigMap/one")
      let file = project.sandbox.path("work/environments/dev/object-0.yaml")
      let old = Date(timeIntervalSince1970: 1_600_000_000)
      func setTime() throws {
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: file)
      }
      try setTime()
      try project.sandbox.git("update-index", "--refresh", in: "work")
      _ = project.program.run("--all")
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let handle = try #require(FileHandle(forWritingAtPath: file))
      try handle.write(contentsOf: Data(text.replacing("same", with: "diff").utf8))
      try handle.close()
      try setTime()
    }
    #expect(talk.contains("your changes here are not in it"))
  }

  /// An environment goes to a repository that cannot be had; the other needs nothing.
  @Test func anotherRepositoryOutOfReach() throws {
    let (output, talk, code) = try expectSame("--all") { project in
      for name in ["one", "two"] { try project.objects("ConfigMap/\(name)", in: name) }
      try project.settings("")
      try project.settings("delivery: {repository: \"https://example.org/x.git\"}", of: "two")
      _ = project.program.run("--all")
      let folder = URL(fileURLWithPath: project.sandbox.path("work/.git/reconcile"))
      for file in try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil) where file.pathExtension == "git"
      {
        try FileManager.default.removeItem(at: file)
        try Data("no repository".utf8).write(to: file)
      }
    }
    #expect(code == 3)
    #expect(output.hasPrefix("one: nothing to do"))
    #expect(talk.hasPrefix("error: two: "))
  }
}
