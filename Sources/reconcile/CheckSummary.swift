internal import Documents
internal import Reconciler

/// The last lines of a check: how much was looked at, what was not, and how many mistakes there are.
struct CheckSummary {
  /// More things that were not checked are listed below.
  private static let mostInline = 3
  /// How many lines they get.
  private static let mostLines = 20

  let result: CheckResult

  /// What was looked at, and what came out.
  var text: String {
    var counts: [(count: Int, noun: String)] = []
    if !result.environments.isEmpty { counts.append((result.environments.count, "environment")) }
    if !result.folders.isEmpty { counts.append((result.folders.count, "folder")) }
    if let files = result.fileCount {
      counts += [(files, "file"), (result.documentCount, "document")]
    }
    if result.fileCount == nil || result.objectCount > 0 {
      counts.append((result.objectCount, "object"))
    }
    let checked = counts.map { Self.counted($0.count, $0.noun) }.joined(separator: ", ")
    return "checked \(checked)\(unread)\(unchecked): \(mistakes)" + lines
  }

  private var unread: String {
    result.failures.isEmpty ? "" : ", \(result.failures.count) not read"
  }

  private var unchecked: String {
    let names = result.unchecked.map { Visible.text($0.what) }
    if names.isEmpty { return "" }
    return names.count <= Self.mostInline
      ? ", but not \(names.joined(separator: ", "))" : ", but not \(names.count) things"
  }

  private var mistakes: String {
    let open = result.open
    let count = open.count { $0.diagnostic.severity >= .warning }
    var parts = [count == 0 ? "no mistakes" : Self.counted(count, "mistake")]
    let fixable = open.count { $0.diagnostic.fix != nil }
    if fixable > 0 { parts.append("\(fixable) that `--fix` mends") }
    if !result.waived.isEmpty { parts.append("\(result.waived.count) waived") }
    if result.knownCount > 0 { parts.append("\(result.knownCount) in the baseline") }
    return parts.joined(separator: ", ")
  }

  /// What was not checked, a line each.
  private var lines: String {
    guard result.unchecked.count > Self.mostInline else { return "" }
    let shown = result.unchecked.prefix(Self.mostLines).map {
      "\nnot checked: \(Visible.text($0.what))"
    }
    let rest = result.unchecked.count - shown.count
    return shown.joined() + (rest > 0 ? "\nnot checked: \(rest) more, `-o json` names them" : "")
  }

  /// A number with its noun.
  static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
