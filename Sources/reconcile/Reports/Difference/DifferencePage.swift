internal import Documents
internal import Reconciler

/// A difference as one page that needs nothing else: it works from a file, asks for nothing, and says
/// everything without its script, too, which filters it.
struct DifferencePage {
  let report: ComparisonReport
  /// The numbers of environments by their names.
  let numbers: [String: Int]
  /// The dangers about something, by what they are about.
  let dangers: [String: [SharedDanger]]
  /// The kinds of the objects that changed, by what people call them.
  let kinds: [String: String]

  /// More changes than these are folded when the page is opened.
  static let mostOpen = 100

  init(_ report: ComparisonReport) {
    self.report = report
    numbers = Dictionary(
      report.environments.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { one, _ in one })
    dangers = Dictionary(grouping: report.dangers, by: \.entry.subject)
    kinds = Dictionary(
      report.changes.map { ($0.object.title, $0.object.kind) }, uniquingKeysWith: { one, _ in one })
  }

  /// Prints it piece by piece: there may be very much.
  func print(to sink: (String) -> Void) {
    printHead(to: sink)
    sink("<body>\n<header>\n<h1>\(report.title)</h1>\n")
    sink("<p>From <code>\(XMLText.escaped(report.old))</code> to ")
    sink("<code>\(XMLText.escaped(report.new))</code>, \(report.totals).</p>\n</header>\n")
    if !report.isEmpty { printFilters(to: sink) }
    sink("<main>\n")
    printFailures(to: sink)
    printDangers(to: sink)
    printTable(to: sink)
    printFindings(to: sink)
    printChanges(to: sink)
    sink("</main>\n<script>\(PageScript.text)</script>\n</body>\n</html>\n")
  }

  /// The head: nothing may be loaded, and only this style and this script count.
  private func printHead(to sink: (String) -> Void) {
    let rules = [
      "default-src 'none'", "style-src \(Self.digest(of: PageStyle.text))",
      "script-src \(Self.digest(of: PageScript.text))", "base-uri 'none'", "form-action 'none'",
    ]
    sink("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    sink("<meta http-equiv=\"Content-Security-Policy\" content=\"")
    sink(rules.joined(separator: "; ") + "\">\n")
    sink("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    sink("<meta name=\"color-scheme\" content=\"light dark\">\n")
    sink("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
    sink(XMLText.escaped("\(report.old) → \(report.new)") + " – reconcile diff</title>\n")
    sink("<style>\(PageStyle.text)</style>\n</head>\n")
  }

  private static func digest(of text: String) -> String {
    let bytes = Digest(of: Array(text.utf8), by: .sha256).bytes
    return "'sha256-\(Base64.wrapped(bytes))'"
  }

  /// The attributes by which the script filters something.
  func attributes(
    environments: [Int]? = nil, kind: String? = nil, dangers: [String] = []
  ) -> String {
    var text = ""
    if let environments { text += " data-e=\"\(Self.ranges(of: environments))\"" }
    if let kind { text += " data-k=\"\(XMLText.escaped(kind))\"" }
    if !dangers.isEmpty { text += " data-d=\"\(dangers.joined(separator: " "))\"" }
    return text
  }

  /// Numbers in their order, runs of them as `3-7`.
  private static func ranges(of numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, number <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(number, last.upperBound)
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }
}
