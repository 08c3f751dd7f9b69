internal import Documents

/// The edition that the repository pins, beside those that this program renders.
enum EditionKnown: Examination {
  static let id = "edition"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard let tree = patient.tree, tree.settings.isPresent else { return [] }
    let edition = tree.settings.edition
    if let mistake = Edition.mistake(edition.value) {
      return [
        .wrong(
          "`edition` \(mistake.message)", at: edition.location,
          fix: mistake.hint ?? "`reconcile upgrade`")
      ]
    }
    guard edition.value == Edition.current else {
      return [
        .fine(
          "edition \(edition.value), which this program still renders; `reconcile upgrade` moves "
            + "it to "
            + "\(Edition.current)")
      ]
    }
    return [.fine("edition \(edition.value), that of this program")]
  }

  /// Whether a mistake in the settings is told of here.
  static func isAbout(_ diagnostic: Diagnostic, in tree: ReconciledTree) -> Bool {
    let edition = tree.settings.edition
    guard let place = edition.location, let other = diagnostic.location,
      Edition.mistake(edition.value) != nil
    else { return false }
    return place.range == other.range && place.file.path.isSameInBytes(as: other.file.path)
  }
}
