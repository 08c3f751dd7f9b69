/// The state of what this program renders: raised when a byte of any rendering changes.
package enum Edition {
  /// The editions that this program renders: its own, and the one before.
  package static let known = 1...1
  /// The edition of this program.
  package static let current = known.upperBound

  /// The known ones for a message.
  package static var knownText: String {
    known.count == 1
      ? "edition \(current)" : "the editions \(known.lowerBound) and \(current)"
  }

  /// Why an edition cannot be rendered; nil if it can.
  static func mistake(_ edition: Int) -> SettingMistake? {
    guard !known.contains(edition) else { return nil }
    return SettingMistake(
      "is \(edition), this program knows \(knownText)",
      hint: edition > current
        ? "use a newer program" : "`reconcile upgrade` moves it to \(current)")
  }
}
