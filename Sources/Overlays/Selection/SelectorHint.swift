internal import Documents
internal import Manifests

/// What a selector that selects nothing probably meant.
enum SelectorHint {
  /// The nearest kind if no object is of this one, else the nearest name, else the nearest namespace.
  static func text(
    kind: String?, name: String?, namespace: String?, among manifests: ManifestSet
  ) -> String? {
    let ids = manifests.manifests.flatMap { [$0.id, $0.original] }
    return hint(for: kind, among: ids.map(\.kind.kind.string))
      ?? hint(for: name, among: ids.map(\.name.string))
      ?? hint(for: namespace, among: ids.map(\.namespace.string))
  }

  private static func hint(for text: String?, among known: [String]) -> String? {
    guard let text, !text.isEmpty, !known.contains(where: { $0.isSameInBytes(as: text) }) else {
      return nil
    }
    return Suggestion.hint(for: text, among: Set(known).subtracting([""]).sorted())
  }
}
