internal import Documents

extension KeyCatalogue {
  /// The values that this version takes for a key; nil where any text is taken, or nothing is known.
  package func values(of key: String) -> SparkValues? {
    valuesOfKeys.answer(key) { findValues(of: key) }
  }

  private func findValues(of key: String) -> SparkValues? {
    if let value = KeyTable.values.value(of: key), let known = record(in: value) {
      return SparkValues(known)
    }
    return self.key(key)?.type == .boolean ? SparkValues(form: .boolean) : nil
  }

  /// Why this version does not take a value of a key; nil where it does, where that is not known, and
  /// where something else has to be put in first.
  package func problem(with value: String, of key: String) -> SparkValues.Problem? {
    let isWhole = !value.holds("${") && value.utf8.allSatisfy { $0 < 0x80 }
    return isWhole ? values(of: key)?.problem(with: value) : nil
  }
}
