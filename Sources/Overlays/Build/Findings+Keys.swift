internal import Documents

extension Findings {
  /// Whether all keys can be keys of an object: kustomize writes them without quotes, and no reader
  /// takes those that look like numbers.
  mutating func areUsable(_ entries: [PairEntry]) -> Bool {
    let wrong = entries.filter { !PlainScalar.isStringKey($0.key) }
    for entry in wrong { addKey(entry.key, at: entry.place) }
    return wrong.isEmpty
  }

  /// Says that a key would be printed as something else than a string.
  mutating func addKey(_ key: String, at place: Place) {
    add(
      "key", "kustomize takes the key `\(key)` for something else than a string", at: place,
      hint: "choose a key that is no number, date, true, false or null")
  }
}
