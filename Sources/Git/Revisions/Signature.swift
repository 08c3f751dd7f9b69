/// Who did something, and when.
package struct Signature: Equatable, Sendable {
  package var name: String
  package var email: String
  /// Seconds since 1970.
  package var time: Int64
  /// Minutes that the clock there was before the one in Greenwich.
  package var offset: Int

  package init(name: String, email: String, time: Int64, offset: Int = 0) {
    self.name = name
    self.email = email
    self.time = time
    self.offset = offset
  }
}
