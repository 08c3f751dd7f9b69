internal import Documents
internal import Manifests

/// Text of a difference as it may be shown. Each way to make one decides first whether that is so, and
/// one that is hidden holds nothing of what it hides.
package struct ShownText: Sendable, Equatable {
  /// What may be read; nil if nobody shall.
  package let text: String?

  /// The value of a key.
  init(_ value: String, of key: String) {
    let isHidden =
      HiddenKey.isMeant(inValue: value)
      || HiddenKey.isMeant(by: key) && !SecretReference.isMeant(by: key, value)
    text = isHidden ? nil : value
  }

  /// Lines of a text without keys.
  init(_ lines: ArraySlice<Text>, hiding hidden: Set<Int>) {
    text = lines.indices.contains(where: hidden.contains) ? nil : lines.map(\.string).joined()
  }

  /// A value that was looked at already: collections as JSON.
  init(_ shown: ShownValue) {
    guard let node = shown.node else {
      text = nil
      return
    }
    if node.kind.isScalar {
      text = node.string
      return
    }
    var output = OutputText()
    text = (try? node.printCanonicalJSON(to: &output)) == nil ? nil : output.string
  }
}
