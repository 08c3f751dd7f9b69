internal import Documents

/// Reads files and reports what is wrong with them.
struct CheckCommand: Command {
  static let name = "check"
  static let summary = "report mistakes at their lines"
  static let help = """
    usage: reconcile check [-o FORM] [PATH…]

    Reads every .yaml, .yml and .json file at or below the paths and reports the mistakes in them, each
    at the line to edit. Without a path the whole folder is read. Hidden folders are left out, links are
    not followed.

    options:
      -o, --output FORM   text (default), json, or github for annotations in a pull request

    exit code: 0 no mistakes, 1 mistakes, 2 wrong usage, 3 a file could not be read

    example:
      reconcile check environments base
    """

  private let form: DiagnosticForm
  private let words: [String]

  init(_ arguments: inout Arguments) throws(UsageError) {
    form = try arguments.takeChoice("--output", "-o", default: DiagnosticForm.text)
    words = try arguments.takeRest(known: "--output", "-o")
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    let tree = workplace.tree
    var scan = FileScan(tree)
    var mistakes: [UsageError] = []
    for word in words.isEmpty ? ["."] : words {
      do throws(UsageError) {
        try read(word, of: tree, into: &scan)
      } catch {
        mistakes.append(error)
      }
    }
    for mistake in mistakes { console.complain(mistake) }
    return mistakes.isEmpty ? print(scan, on: &console) : .unusable
  }

  /// Reads what a word of the call names.
  private func read(_ word: String, of tree: any FileTree, into scan: inout FileScan)
    throws(UsageError)
  {
    guard !word.isEmpty else { throw UsageError("a path is empty") }
    guard !word.hasPrefix("/"), let path = RepoPath(word) else {
      throw UsageError("`\(word)` is not inside this folder", hint: "`-C DIR` works in another one")
    }
    do throws(FileError) {
      try scan.add(path)
    } catch {
      let hint = error == .notFound ? nearest(to: path, in: tree) : nil
      throw UsageError("`\(word)` cannot be read: \(error.reason)", hint: hint)
    }
  }

  /// A hint with the nearest name beside a path where there is nothing.
  private func nearest(to path: RepoPath, in tree: any FileTree) -> String? {
    let names = (try? tree.entries(of: path.parent))?.map(\.path.name) ?? []
    guard let name = Suggestion.nearest(to: path.name, among: names) else { return nil }
    return path.parent.appending(name).map { "did you mean `\($0.text)`?" }
  }

  private func print(_ scan: FileScan, on console: inout Console) -> ExitCode {
    let findings = scan.report.diagnostics.map { $0.severity == .warning ? $0.with(.error) : $0 }
    form.print(findings, console.palette) { console.print($0) }
    for (path, error) in scan.failures {
      console.say("\(Visible.path(path)): error: \(Visible.text(error.reason)) [file]")
    }
    console.say(summary(of: scan, findings.count))
    return scan.failures.isEmpty ? findings.isEmpty ? .done : .stopped : .world
  }

  private func summary(of scan: FileScan, _ mistakes: Int) -> String {
    func counted(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let files =
      "checked \(counted(scan.fileCount, "file")), \(counted(scan.documentCount, "document"))"
    let unread = scan.failures.isEmpty ? "" : ", \(scan.failures.count) not read"
    return "\(files)\(unread): \(mistakes == 0 ? "no mistakes" : counted(mistakes, "mistake"))"
  }
}
