internal import Documents

extension SparkValues {
  /// Whether two texts are read as the same value: `2g` and `2048m`. What is not taken is the same as
  /// nothing.
  func areSame(_ one: String, _ other: String) -> Bool {
    guard problem(with: one) == nil, problem(with: other) == nil else { return false }
    switch form {
    case .boolean: return Spelling.boolean(one) == Spelling.boolean(other)
    case .integer: return Spelling.integer(one) == Spelling.integer(other)
    case .double: return Spelling.double(one) == Spelling.double(other)
    case .size(let unit):
      return (try? SparkSize(one, in: unit)) == (try? SparkSize(other, in: unit))
    case .time(let unit): return SparkTime(one, in: unit) == SparkTime(other, in: unit)
    case .oneOf(_, let ignoringCase, _):
      return ignoringCase && one.uppercased() == other.uppercased()
    }
  }
}

extension KeyCatalogue {
  /// Whether every version that knows a key reads two texts as the same value; not if none knows it,
  /// or if something else has to be put in first.
  package static func readsTheSame(_ one: String, _ other: String, of key: String) -> Bool {
    let isWhole = !one.holds("${") && !other.holds("${")
    let known = [spark35, spark41].compactMap { $0.values(of: key) }
    return isWhole && !known.isEmpty && known.allSatisfy { $0.areSame(one, other) }
  }
}
