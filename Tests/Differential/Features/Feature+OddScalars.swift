extension Feature {
  /// Scalars that YAML readers disagree about, where any value may stand.
  static let oddScalars = Feature(object: "oddScalars", share: 12) { object, draft in
    let place = draft.random.pick([
      ["spec", "odd"], ["status"], ["odd", "deep"], ["metadata", "odd"],
    ])
    var odd: Value = [:]
    for _ in 0...draft.random.below(3) {
      odd["k\(draft.random.below(9))"] = .plain(draft.random.pick(Draft.oddScalars))
    }
    object[place] = odd
  }
}

extension Draft {
  fileprivate static let oddScalars = [
    "yes", "off", "y", "~", "null", "\"\"", "''", "0x1F", "017", "0o17", "1_000", "+5", "-0", "1.0",
    "1.10", "1e3", "1e20", "1e21", "0.000001", "18446744073709551615", "18446744073709551616",
    "123456789.123456789", "2001-01-01", "2001-12-14t21:59:43.10-05:00", "12:30", "True", "NO",
    "'1'", "\"true\"", "!!str 1", "!!int '5'", "{}", "[]", "[a, {b: [c]}]", "\"a\\tb\"", "é",
    "\"\\U0001F600\"", "'it''s'", "\"line\\nbreak\"", "\" lead\"", "=", "<<",
    "9007199254740993",
  ]
}
