internal import Documents

/// A text of a kustomization and where it stands.
struct TextEntry: Sendable {
  let text: String
  let place: Place
}

/// A key with its text, and where they stand.
struct PairEntry: Sendable {
  let key: String
  let value: String
  let place: Place
}

extension [PairEntry] {
  /// The entries in the order of their keys' bytes, as Go goes through a map.
  var sortedByKey: [PairEntry] { sorted { $0.key.precedesInBytes($1.key) } }
}
