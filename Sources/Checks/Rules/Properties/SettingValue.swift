internal import Documents
internal import Spark

/// A value that Spark does not take for its key.
enum SettingValue: Rule {
  static let id = "setting-value"
  static let consequence = Consequence.refused
  static let summary = "values are such as Spark takes for their keys"
  static let page = RulePage(
    why: """
      Spark reads each value when it needs it, and stops there: a server at its start, a query in the middle
      of its work. Booleans are `true` and `false`, sizes have `k`, `m`, `g` or `t` behind a whole number,
      times `ms`, `s`, `min`, `h` or `d`.
      """,
    fix: """
      Write a value of the kind that the message names.
      """,
    example: """
      spark.eventLog.enabled yes
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for list in subject.settingLists {
      let wrong = list.settings(for: Self.self) { key, value in
        list.problem(with: value, of: key).map { !$0.isQuantity } ?? false
      }
      for setting in wrong {
        guard let problem = list.problem(with: setting.value, of: setting.key) else { continue }
        // Quotes around a value are told of by themselves.
        guard !["\"", "'"].contains(setting.value.prefix(1)) else { continue }
        let place = subject.location(of: setting)
        let (words, hint, better) = problem.words
        findings.add(
          Self.self, "`\(setting.key)` takes \(words), this is `\(setting.shownValue)`", at: place,
          hint: hint,
          fix: better.flatMap { better in
            place.flatMap { Fix(replacing: setting.value, with: better, at: $0) }
          })
      }
    }
  }
}

extension SparkSetting {
  /// The value as messages say it: without what nobody shall read, and not too long.
  var shownValue: String {
    if HiddenKey.isMeant(by: key, with: value) { return "…" }
    return value.count > 60 ? value.prefix(60) + "…" : value
  }
}

extension SparkValues.Problem {
  /// Whether the value is a size as Kubernetes writes them.
  var isQuantity: Bool {
    if case .notSize(.quantity) = self { true } else { false }
  }

  /// What the key takes, a hint, and what was probably meant.
  var words: (takes: String, hint: String?, better: String?) {
    switch self {
    case .notBoolean: ("`true` or `false`", nil, nil)
    case .notInteger: ("a whole number", nil, nil)
    case .notDouble: ("a number", nil, nil)
    case .notTime: ("a time", "such as `500ms`, `30s`, `10min`, `2h`", nil)
    case .notSize(.fraction(let better?)): ("a whole size", "write `\(better)`", better)
    case .notSize: ("a size", "such as `512m`, `4g`", nil)
    case .notOneOf(let texts):
      (
        texts.count == 1
          ? "only" : "one of" + texts.prefix(12).map { " `\($0)`" }.joined(separator: ","), nil, nil
      )
    case .below(let bound):
      (bound.isTaken ? "\(bound.number) or more" : "more than \(bound.number)", nil, nil)
    case .above(let bound):
      (bound.isTaken ? "\(bound.number) or less" : "less than \(bound.number)", nil, nil)
    }
  }
}
