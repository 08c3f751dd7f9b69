internal import Manifests

/// What a key, or a field of an object, is in one environment.
struct EffectiveValue {
  let key: Name
  /// The file or the object that has it.
  let holder: Name
  /// Nil if it was taken away.
  let value: String?
  /// Whether nobody shall read it.
  let isSecret: Bool
  /// What gave it a value, the first of them first.
  let origins: [ValueSource]
}
