/// What becomes of one key of a layer.
package enum ConfigEdit: Sendable, Equatable {
  /// It has a value.
  case set(String)
  /// It is taken away from the layers before.
  case unset
  /// The layer says nothing of it any more.
  case remove
}

/// Why a text cannot be edited.
package struct EditFailure: Error {
  package let message: String
  package let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
