internal import Documents
internal import Reconciler

/// How a difference is printed.
enum DifferenceForm: String, CaseIterable {
  /// For people.
  case text
  /// For programs: one object.
  case json
  /// For a pull request: one comment.
  case markdown
  /// For people who want all of it: one page.
  case html
  /// For git: what makes the new rendered files of the old ones.
  case patch
}

/// What of a difference is printed.
struct DifferenceOptions {
  /// The options that say so.
  static let names =
    ["--no-check", "--no-lines", "--cosmetic", "--summary", "--width"] + CommentOptions.names

  let checks: Bool
  let findsLines: Bool
  /// Whether changes are shown that mean nothing.
  let showsCosmetic: Bool
  /// Whether only numbers and dangers are shown.
  let isSummary: Bool
  /// How long a line may be; nil if the call does not say, 0 for as long as it is.
  let width: Int?
  /// Which comment is written.
  var comment: CommentOptions

  init() {
    (checks, findsLines, showsCosmetic, isSummary) = (true, true, false, false)
    (width, comment) = (nil, CommentOptions())
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    checks = !arguments.takeFlag("--no-check")
    findsLines = !arguments.takeFlag("--no-lines")
    showsCosmetic = arguments.takeFlag("--cosmetic")
    isSummary = arguments.takeFlag("--summary")
    comment = try CommentOptions(&arguments)
    let width = try arguments.takeValue("--width")
    self.width = width.flatMap { Int($0) }
    if let width, self.width ?? -1 < 0 {
      throw UsageError("`--width` takes a number, and `\(width)` is none")
    }
  }
}

/// A difference in one of its forms.
struct DifferenceReport {
  let report: ComparisonReport
  let options: DifferenceOptions

  /// Prints it.
  func print(_ form: DifferenceForm, _ console: inout Console) {
    switch form {
    case .text: printText(to: &console)
    case .json: printJSON(to: &console)
    case .markdown: console.print(DifferenceComment.text(of: report, options.comment))
    case .html: DifferencePage(report).print { console.print($0) }
    // It is made of the renderings, while they are compared.
    case .patch: break
    }
  }

  /// The environments with numbers, as people call them.
  func names(_ numbers: [Int]) -> [String] { numbers.map { report.environments[$0].name } }
}
