extension Repository {
  /// How many loose objects and packs git lets pile up.
  private static var usualObjects: Int { 6_700 }
  private static var usualPacks: Int { 50 }

  /// Lets git clean up as it does behind its own commands, if there may be a reason to. Git decides,
  /// and goes on in the background. Whatever goes wrong with it is no matter of who has written, so
  /// it is not heard of.
  package func maintain() {
    _ = maintain(adding: [:])
  }

  /// The same with more variables. Answers whether git was started.
  func maintain(adding variables: [String: String]) -> Bool {
    guard mayNeedMaintenance else { return false }
    var question = ChildProcess.git(["config", "--type=bool", "maintenance.auto"], in: self)
    question.environment.merge(variables) { $1 }
    guard let answer = try? question.run(), answer.output != Array("false\n".utf8) else {
      return false
    }
    var work = ChildProcess.git(["maintenance", "run", "--auto", "--quiet"], in: self)
    work.environment.merge(variables) { $1 }
    return (try? work.run()) != nil
  }

  /// What git looks at first: one folder of 256 stands for all, because ids are spread evenly.
  private var mayNeedMaintenance: Bool {
    guard let folder = try? GitFolder(commonFolder) else { return false }
    let objects = setting("gc.auto") ?? Self.usualObjects
    let packs = setting("gc.autopacklimit") ?? Self.usualPacks
    guard objects > 0 else { return false }
    return folder.names("objects/17").count > (objects + 255) / 256
      || packs > 0 && folder.names("objects/pack").count { $0.hasSuffix(".pack") } > packs
  }

  private func setting(_ name: String) -> Int? {
    let value = try? withHandle { (handle) throws(GitError) in
      try handle.configuration().value(of: name)
    }
    return value.flatMap { $0 }.flatMap { Int($0) }
  }
}
