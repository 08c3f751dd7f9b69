import CaseSupport
import Documents

@testable import Reconciler

/// What is different between two sides, made up from a seed, with texts that want to be obeyed.
struct RandomReport: SeededRandom {
  var numbers: RandomNumbers
  private let names: [String]
  private var report = ComparisonReport(from: "", to: "")

  /// What somebody may write who wants to be more than text.
  static let pieces = [
    "`", "``", "```", "~~~", "|", "\\", "\\|", "</details>", "<details>", "<summary>", "<!--",
    "-->",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "@everyone", "@org/team", "#12",
    "GH-1", "org/repo#1", "!7", "https://example.org/?a=b&c", "www.example.org", "a@example.org",
    "0123456789abcdef0123456789abcdef01234567", "defaced", ":tada:", "[a](b)", "![a](b)", "*a*",
    "_b_",
    "__c__", "~~d~~", "$e$", "&lt;", "&#64;x", "\u{1b}[31m", "\u{202e}", "\u{200b}", "\u{feff}",
    "\r",
    "\n", "\n\n", "\t", "    ", "# h", "- item", "1. item", "> quote", "---", "===", "/close",
    "%0A",
    "::error::x", "<code>", "</code>", "'", "\"", "\u{0}", "ö", "日本語", "🎉", "e\u{301}",
    "spec.replicas", "connect", "2g", "true", " ", ".", "/", "-", "+", "@@", "\u{e000}", "]]>",
  ]

  /// A report with so many environments and objects.
  init(seed: UInt64, environments: Int, objects: Int) {
    numbers = RandomNumbers(seed: seed)
    var random = numbers
    names = (0..<environments).map { number in
      Self.text(&random) + "\(number)"
    }
    numbers = random
    report = ComparisonReport(from: text(), to: text())
    let hasCauses = next(below: 3) > 0
    let entries = (0..<objects).map { number in
      let entry = object(number)
      return (entry, causes: hasCauses ? causes(of: entry) : [])
    }
    let dangers = (0..<next(below: objects + 1)).map { _ in danger() }
    for name in names { add(name, entries, dangers) }
    if next(below: 3) > 0 { report.newFindings = (0..<next(below: 9)).map { _ in finding() } }
    report.finish()
  }

  /// The report.
  var made: ComparisonReport { report }

  private mutating func add(
    _ name: String, _ entries: [(ObjectEntry, causes: [[ChangeCause]])], _ dangers: [DangerEntry]
  ) {
    let isBroken = next(below: 12) == 0
    var failure = Report()
    failure.add(Diagnostic("resource-missing", text(), at: location()))
    let side = isBroken ? ComparedRendering(failure) : ComparedRendering([])
    let isNew = next(below: 9) == 0
    let difference = EnvironmentDifference(
      name, from: isNew ? nil : ComparedRendering([]), to: side)
    let isAll = next(below: 3) > 0
    let own = entries.filter { _ in isAll || next(below: 3) == 0 }
    let found = dangers.filter { _ in next(below: 4) == 0 }
    report.add(difference, own.map(\.0), own.map(\.causes), found)
  }

  private mutating func text() -> String { Self.text(&numbers) }

  private static func text(_ random: inout RandomNumbers) -> String {
    var picker = Picker(numbers: random)
    defer { random = picker.numbers }
    let isLong = picker.next(below: 40) == 0
    let count = isLong ? 400 : picker.next(below: 6)
    let words = (0..<count).map { _ in picker.pick(pieces) }
    return words.joined(separator: picker.pick(["", " ", " "]))
  }

  private struct Picker: SeededRandom {
    var numbers: RandomNumbers
  }

  private mutating func object(_ number: Int) -> ObjectEntry {
    let action: ObjectEntry.Action = pick([
      .added, .removed, .changed, .changed, .changed, .renamed,
    ])
    let isWhole = action == .added || action == .removed
    let isQuiet = next(below: 5) == 0
    return ObjectEntry(
      action: action, kind: pick(["Deployment", "ConfigMap", text()]), group: "",
      name: text() + "\(number)",
      namespace: pick(["", text()]), formerName: action == .renamed ? text() : nil,
      values: isWhole ? [] : (0..<next(below: 5)).map { _ in value(isQuiet: isQuiet) },
      files: isWhole ? [] : (0..<next(below: 2)).map { _ in file(isQuiet: isQuiet) },
      content: isWhole ? (0..<next(below: 90)).map { _ in text() }.joined(separator: "\n") : nil)
  }

  private mutating func value(isQuiet: Bool) -> ValueEntry {
    ValueEntry(
      path: text(), action: pick([.added, .removed, .changed, .changed, .moved, .respelled]),
      before: pick([nil, text(), text()]), after: pick([nil, text(), text()]),
      isCosmetic: isQuiet || next(below: 6) == 0, follows: pick([nil, nil, text()]))
  }

  private mutating func file(isQuiet: Bool) -> ChangedFile {
    ChangedFile(
      name: text(), format: "properties",
      values: (0..<next(below: 3)).map { _ in value(isQuiet: isQuiet) },
      cosmeticEdits: next(below: 3))
  }

  private mutating func danger() -> DangerEntry {
    DangerEntry(
      danger: "deleted-data", harm: pick(Harm.allCases), subject: text(), path: pick(["", text()]),
      message: pick([text(), "memory 8Gi -> 4Gi in `\(text())`"]))
  }

  private mutating func finding() -> Finding {
    let diagnostic = Diagnostic(
      "unknown-field", pick([text(), "`\(text())` is not known"]), at: location(),
      severity: pick([.error, .warning, .note]), hint: text())
    return Finding(
      diagnostic: diagnostic, rule: nil, object: text(), stableMessage: "",
      places: names.filter { _ in next(below: 2) == 0 })
  }

  private mutating func location() -> Location {
    Location(SourceFile(path: text(), text: SourceText("a\nb\n")), 2..<3)
  }

  private mutating func causes(of entry: ObjectEntry) -> [[ChangeCause]] {
    let count = entry.values.count + entry.files.reduce(0) { $0 + $1.values.count }
    return (0..<(entry.action == .changed ? count : 1)).map { _ in
      (0..<next(below: 3)).map { _ in
        var cause = ChangeCause(path: text(), file: nil, line: 3, isOld: next(below: 2) == 0)
        if next(below: 2) == 0 {
          cause.commit = ChangeCause.Commit(
            id: "0123456789abcdef0123456789abcdef01234567", summary: text(), author: text())
        }
        return cause
      }
    }
  }
}
