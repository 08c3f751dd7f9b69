internal import Documents

/// A list of changes of an object, as RFC 6902 has it and kustomize applies it.
struct JSONPatch: Sendable {
  /// What is done, in this order.
  let operations: [JSONOperation]
  /// The text that it was read from, as a tree.
  let values: Document
  /// The number of this text.
  let source: Int32
  /// Whether the text is JSON: values are compared with it as it is written then.
  let isJSON: Bool
  /// What kustomize finds wrong with the operations when it applies them.
  let mistakes: [JSONPatchFailure]
}

/// One change of an object.
struct JSONOperation: Sendable {
  /// What is done with the values at the paths.
  enum Kind: String, CaseIterable {
    case add, remove, replace, move, copy, test
  }

  let kind: Kind
  let path: JSONPointer
  /// Where the value is taken from; another operation than moving and copying has none.
  let from: JSONPointer?
  /// The value in the tree of the text; nothing is null.
  let value: Node?
  /// Where the value is written, or the operation if it has none.
  let place: Place
}

/// Why an operation cannot be applied.
struct JSONPatchFailure: Error {
  let message: String
  let place: Place
  let hint: String?

  init(_ message: String, at place: Place, hint: String? = nil) {
    self.message = message
    self.place = place
    self.hint = hint
  }
}
