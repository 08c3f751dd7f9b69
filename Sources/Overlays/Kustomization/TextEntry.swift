package import Documents

/// A text of a kustomization and where it stands.
package struct TextEntry: Sendable {
  package let text: String
  package let place: Place

  package init(text: String, place: Place) {
    self.text = text
    self.place = place
  }
}

/// A key with its text, and where they stand.
package struct PairEntry: Sendable {
  package let key: String
  package let value: String
  package let place: Place

  init(key: String, value: String, place: Place) {
    self.key = key
    self.value = value
    self.place = place
  }
}

extension [PairEntry] {
  /// The entries in the order of their keys' bytes, as Go goes through a map.
  var sortedByKey: [PairEntry] { sorted { $0.key.precedesInBytes($1.key) } }
}
