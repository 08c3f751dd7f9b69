internal import Git

/// libgit2, by which everything local is read and written.
enum LibraryLoaded: Examination {
  static let id = "git-library"
  static let area = ExaminationArea.machine

  static func examine(_ patient: Patient) -> [Remark] {
    guard let library = patient.machine?.library else { return [] }
    if let failure = library.failure {
      return [.wrong("libgit2 does not start: \(failure)", fix: "install libgit2 again")]
    }
    guard library.running >= library.expected else {
      return [
        .wrong(
          "libgit2 \(library.running) is older than \(library.expected), with which this program "
            + "was built", fix: "install libgit2 \(library.expected)")
      ]
    }
    return [.fine("libgit2 \(library.running)")]
  }
}
