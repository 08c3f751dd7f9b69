/// The state of what this program renders: raised when a byte of any rendering changes.
package enum Edition {
  /// The editions that this program renders: its own, and the one before.
  package static let known = 1...1
  /// The edition of this program.
  package static let current = known.upperBound

  /// The known ones for a message.
  static var knownText: String {
    known.count == 1
      ? "edition \(current)" : "the editions \(known.lowerBound) and \(current)"
  }
}
