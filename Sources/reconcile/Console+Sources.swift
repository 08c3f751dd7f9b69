internal import Documents
internal import Overlays

extension Console {
  /// Writes files of a repository that are otherwise; answers whether that was possible.
  mutating func write(
    _ changes: [(path: RepoPath, old: SourceText?, new: SourceText)], into project: Project
  ) -> Bool {
    do throws(FolderWriter.Failure) {
      try project.write(changes.map { (path: $0.path, bytes: Array($0.new.bytes)) })
      return true
    } catch {
      let path = project.workspace.shown(error.path)
      complain("`\(path)` cannot be written: \(error.error.reason)", rule: "output")
      return false
    }
  }

  /// Says that what is not committed in a file was not looked at: who runs this may believe it was.
  mutating func sayLeftOut(_ path: String, by command: String) {
    say(
      "\(Visible.path(path)): note: HEAD was taken, your changes here are not in it [\(command)]")
  }

  /// Says that a patch would show a secret, in a file if one is known.
  mutating func refusePatch(of path: String?, hint: String) -> ExitCode {
    let file = path.map { "of `\($0)` " } ?? ""
    complain(
      "a patch \(file)would show what nobody shall read", rule: "set-secret", hint: hint)
    return .unusable
  }
}
