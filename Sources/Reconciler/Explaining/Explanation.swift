package import Documents
package import Overlays

/// Where one value of an environment comes from.
package struct Explanation: Sendable {
  /// The key, or the path in an object.
  package let subject: String
  /// The objects, or the files in them, that have the value.
  package internal(set) var holders: [String]
  /// The value in the end; nil if there is none.
  package let value: String?
  /// Whether no value is shown.
  package let isSecret: Bool
  /// What gave it a value, the first of them first.
  package let origins: [ValueOrigin]
  /// The containers that see it.
  package internal(set) var readers: [FileReader]

  /// Whether both say the same of different holders.
  func isSame(as other: Explanation) -> Bool {
    subject == other.subject && value == other.value && origins == other.origins
  }
}

/// One place that gave a value.
package struct ValueOrigin: Sendable {
  /// The value since then, or what is added to it; nil if it was taken away.
  package let value: String?
  /// What happened there: `set`, `append`, or the field of a kustomization.
  package let action: String
  package let location: Location
}

extension ValueOrigin: Equatable {
  package static func == (one: ValueOrigin, other: ValueOrigin) -> Bool {
    one.value == other.value && one.action == other.action
      && one.location.file.path == other.location.file.path
      && one.location.range == other.location.range
  }
}

/// Why something cannot be explained.
package struct ExplainFailure: Error {
  package let message: String
  package let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
