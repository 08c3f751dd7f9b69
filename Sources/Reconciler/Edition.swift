/// The state of what this program renders: raised when a byte of any rendering changes.
package enum Edition {
  /// The edition of this program.
  package static let current = 1
}
