/// What became of one reference that was pushed.
package enum PushAnswer: Equatable, Sendable {
  case accepted
  /// Somebody else was faster, or is at it.
  case lost(reason: String)
  /// The remote does not want it.
  case refused(reason: String)
}
