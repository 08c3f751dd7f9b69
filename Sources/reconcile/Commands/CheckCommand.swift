internal import Documents

/// Reads files and reports what is wrong with them.
struct CheckCommand: Command {
  static let name = "check"
  static let summary = "report mistakes at their lines"
  static let help = """
    usage: reconcile check [-o FORMAT] [PATH…]

    Reads every .yaml, .yml and .json file at or below the paths and reports the mistakes in
    them, each at the line to edit. Without a path the whole folder is read. Hidden folders are
    left out, links are not followed.

    options:
      -o, --output FORMAT   text (default), json, or github for annotations in a pull request

    exit code: 0 no mistakes, 1 mistakes, 2 wrong usage, 3 a file could not be read

    example:
      reconcile check environments base
    """

  private let form: DiagnosticForm
  private let paths: [String]

  init(_ arguments: inout Arguments) throws(UsageError) {
    form = try arguments.takeChoice("--output", "-o", default: DiagnosticForm.text)
    paths = try arguments.takeRest(known: "--output", "-o")
  }

  func run(in tree: any FileTree, on console: inout Console) -> ExitCode {
    var scan = FileScan(tree)
    for path in paths.isEmpty ? ["."] : paths {
      guard scan.add(path) else {
        console.complain(
          UsageError(
            "there is no `\(path)` here",
            hint: "paths are inside this folder; `-C DIR` takes another"))
        return .unusable
      }
    }
    let findings = scan.report.diagnostics.map { $0.severity == .warning ? $0.with(.error) : $0 }
    form.print(findings, console.palette) { console.print($0) }
    for failure in scan.failures { console.say("error: \(Visible.text(failure)) [file]") }
    console.say(summary(of: scan, findings.count))
    return scan.failures.isEmpty ? findings.isEmpty ? .done : .stopped : .world
  }

  private func summary(of scan: FileScan, _ mistakes: Int) -> String {
    func counted(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let result = mistakes == 0 ? "no mistakes" : counted(mistakes, "mistake")
    let files = counted(scan.fileCount, "file")
    return
      "checked \(files), \(counted(scan.documentCount, "document")): \(result)"
  }
}
