internal import Checks
internal import Git

/// What runs keep for later ones, beside the objects and references that they write.
enum StateFolder: Examination {
  static let id = "state-folder"
  static let area = ExaminationArea.machine

  static func examine(_ patient: Patient) -> [Remark] {
    guard let repository = patient.opened else { return [] }
    let kept = repository.keptFiles()
    if let (path, reason) = kept.obstacle {
      let word = ShellText.quoted(path)
      return [
        .wrong(
          "nothing can be written into `\(path)`: \(reason)",
          fix: path == kept.folder
            ? "`rm -r \(word)`: what is kept there may go at any time"
            : "`sudo chown -R \"$(id -un)\" \(word)`")
      ]
    }
    guard kept.fileCount > 0 else { return [.fine("nothing is kept of earlier runs")] }
    return [
      .fine(
        "`\(kept.folder)` keeps \(ByteCount.words(kept.byteCount)) for later runs; it may be removed "
          + "at any time, and costs time then")
    ]
  }
}
