internal import Documents

/// The same key twice in one file: the last one counts.
enum DuplicateSetting: Rule {
  static let id = "duplicate-setting"
  static let consequence = Consequence.ignored
  static let summary = "a file sets each key once"
  static let page = RulePage(
    why: """
      Java takes the last of two lines with one key. Who edits the first one changes nothing, and who
      takes the last one out brings an old value back.
      """,
    fix: """
      Take the line out that does not count.
      """,
    example: """
      spark.executor.memory 2g
      spark.executor.cores 2
      spark.executor.memory 4g
      """)

  /// How many are told of one file.
  private static let most = 100

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for (number, file) in subject.configuration.enumerated() where file.format == "properties" {
      let replaced = file.contents.settings(for: id, where: \.isReplaced)
      if replaced.count > most {
        findings.skip("\(replaced.count - most) more settings of \(subject.words(forFile: number))")
      }
      for position in replaced.prefix(most) {
        let setting = file.settings[position]
        guard let last = file.settings.lastIndex(where: { $0.key == setting.key }) else { continue }
        let isSame = file.settings[last].value == setting.value
        let place = subject.location(of: position, inFile: number, .key)
        findings.add(
          Self.self,
          "`\(setting.key)` is set again below"
            + (isSame ? ", to the same value" : ": this value does not count"),
          at: place, severity: .warning,
          notes: [
            Diagnostic.Note(
              "this one counts", at: subject.location(of: last, inFile: number, .key))
          ], fix: Fix(removingLineAt: place))
      }
    }
  }
}
