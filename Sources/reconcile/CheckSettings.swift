internal import Checks
internal import Documents
internal import Reconciler
internal import Spark

/// How a call of `check` wants it.
struct CheckSettings {
  let form: CheckForm
  let showsWaived: Bool
  let fixes: Bool
  let options: CheckOptions
  /// The file with the findings that do not count.
  let baseline: String?
  /// The file that the findings are written to.
  let newBaseline: String?

  /// What stands for a severity behind `--deny`.
  private static let severities = ["warnings", "notes"]

  init(_ arguments: inout Arguments) throws(UsageError) {
    form = try arguments.takeChoice("--output", "-o", default: CheckForm.text)
    showsWaived = arguments.takeFlag("--waived")
    fixes = arguments.takeFlag("--fix")
    baseline = try arguments.takeValue("--baseline")
    newBaseline = try arguments.takeValue("--write-baseline")
    var options = CheckOptions()
    options.rules = try Self.rules(arguments.takeValues("--only"))
    options.denial = try Self.denial(arguments.takeValues("--deny"))
    if arguments.option(among: ["--pod-security"]) != nil {
      options.podSecurity = try arguments.takeChoice(
        "--pod-security", default: PodSecurityLevel.restricted)
    }
    options.sparkVersion = try Self.version(arguments.takeValue("--spark"))
    options.namespace = try arguments.takeValue("--namespace") ?? ""
    self.options = options
    guard baseline == nil || newBaseline == nil else {
      throw UsageError("a baseline is read or written, not both")
    }
    guard !fixes || newBaseline == nil else {
      throw UsageError("`--fix` mends what `--write-baseline` would keep: one of both")
    }
  }

  /// The options that stand here.
  static let names = [
    "--output", "-o", "--waived", "--fix", "--baseline", "--write-baseline", "--only", "--deny",
    "--pod-security", "--spark", "--namespace",
  ]

  /// The rules with some names, or of families with these; all of them if there are no names.
  private static func rules(_ names: [String]) throws(UsageError) -> [any Rule.Type] {
    if names.isEmpty { return Rules.all }
    var wanted: Set<String> = []
    for name in names {
      if let family = Rules.families.first(where: { $0.name == name }) {
        wanted.formUnion(family.rules.map { $0.id })
      } else {
        wanted.insert(try id(name, among: Rules.families.map(\.name)))
      }
    }
    return Rules.all.filter { wanted.contains($0.id) }
  }

  private static func denial(_ names: [String]) throws(UsageError) -> Denial {
    var denial = Denial()
    for name in names {
      switch name {
      case "warnings": denial.takesWarnings = true
      case "notes": (denial.takesWarnings, denial.takesNotes) = (true, true)
      default: denial.rules.insert(try id(name, among: severities))
      }
    }
    return denial
  }

  /// A name that is the id of a rule.
  private static func id(_ name: String, among others: [String]) throws(UsageError) -> String {
    if Rules.rule(name) != nil { return name }
    throw UsageError(
      "there is no rule `\(name)`",
      hint: Suggestion.hint(for: name, among: Rules.all.map { $0.id } + others)
        ?? "`reconcile explain --rules` lists them")
  }

  private static func version(_ text: String?) throws(UsageError) -> SparkVersion? {
    guard let text else { return nil }
    if let version = SparkVersion(text) { return version }
    throw UsageError("`\(text)` is no version of Spark", hint: "`--spark 4.1.0`")
  }
}
