internal import Manifests

extension TreePath {
  /// The way that a key means.
  static func steps(of key: String) throws(EditFailure) -> [ValuePath.Step] {
    guard let keys = keys(of: key) else {
      throw EditFailure(
        "`\(key)` is no path of keys", hint: "keys are joined by dots, `\\.` is a dot in a key")
    }
    return keys.map { .field($0) }
  }
}

extension ValuePath.Step {
  /// The name of a field.
  var name: String? {
    if case .field(let name) = self { name } else { nil }
  }
}
