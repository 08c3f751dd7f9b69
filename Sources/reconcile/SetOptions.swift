internal import Reconciler

/// Which values a call sets, in which environments.
struct SetOptions {
  /// The words that `init` knows.
  static let known = ["--env", "--all", "--unset", "--file", "--layer", "--new"]

  let environments: EnvironmentOptions
  private(set) var editing = EnvironmentEditor.Options()
  private let unsets: [String]
  /// What is set, as the call says it.
  var words: [String] = []

  init(_ arguments: inout Arguments) throws(UsageError) {
    environments = try EnvironmentOptions(&arguments)
    editing.allowsNew = arguments.takeFlag("--new")
    editing.file = try arguments.takeValue("--file")
    editing.layer = try arguments.takeValue("--layer")
    unsets = try arguments.takeValues("--unset")
  }

  /// Whether environments are named.
  var namesEnvironments: Bool { environments.takesAll || !environments.patterns.isEmpty }

  /// Whether nothing is said of values.
  var isEmpty: Bool { words.isEmpty && unsets.isEmpty }

  /// Refuses a call that does not say what is set, and where.
  func check(_ command: String) throws(UsageError) {
    guard namesEnvironments else {
      throw UsageError("no environment is named", hint: "`--env NAME`, or `--all`")
    }
    guard !isEmpty else {
      throw UsageError(
        "nothing is said to be set",
        hint: "`reconcile \(command) --env NAME spark.executor.memory=8g`")
    }
  }

  /// How much is read of a value that the process is given.
  private static let mostInput = 1 << 20

  /// What is set.
  func assignments(_ workplace: Workplace) throws(OpeningFailure) -> [Assignment] {
    let reader = AssignmentReader(
      takesKeys: editing.file != nil || editing.layer != nil
    ) { workplace.input(Self.mostInput) }
    do throws(AssignmentReader.Mistake) {
      return try reader.read(words) + unsets.map(reader.unset)
    } catch {
      throw OpeningFailure(
        message: error.message, hint: error.hint, rule: "usage", code: .unusable)
    }
  }

  /// Sets everything in a tree, in memory.
  func edit(
    _ tree: ReconciledTree, in workplace: Workplace
  ) throws(OpeningFailure) -> EnvironmentEditor {
    let assignments = try assignments(workplace)
    var editor = EnvironmentEditor(tree, editing)
    for environment in try environments.select(in: tree) {
      editor.set(assignments, in: environment)
    }
    return editor
  }
}
