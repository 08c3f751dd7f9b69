/// The kind of an object.
package struct KindName: SettingValue, Hashable {
  /// The kinds that hold what cannot be made again.
  static let protected = [
    "Namespace", "PersistentVolume", "PersistentVolumeClaim", "CustomResourceDefinition",
    "StatefulSet",
  ].map(KindName.init(known:))

  package let text: String

  init(_ text: String) throws(SettingMistake) {
    guard Self.isKind(text) else {
      throw SettingMistake("is no kind of objects", hint: "such as `StatefulSet`")
    }
    self.text = text
  }

  private init(known text: String) {
    self.text = text
  }

  /// Whether a text can be a kind: letters and digits, the first a capital.
  static func isKind(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x41...0x5A).contains(first) else { return false }
    return text.utf8.count <= 63 && text.utf8.allSatisfy(\.isAlphanumeric)
  }
}
