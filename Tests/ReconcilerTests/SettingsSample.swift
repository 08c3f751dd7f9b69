import Documents
import Overlays

@testable import Reconciler

/// A repository in memory with settings, and what is said about them.
struct SettingsSample {
  private var tree = MemoryTree()

  init() {}

  /// A `reconcile.yaml` with these lines below `spec`, which begin in line 4.
  init(repository lines: String...) {
    add(Self.text("Repository", lines), at: "reconcile.yaml")
  }

  /// An `environment.yaml` of `dev` with these lines below `spec`, which begin in line 4.
  init(environment lines: String...) {
    add(Self.text("Environment", lines), at: "environments/dev/environment.yaml")
  }

  mutating func add(_ text: String, at path: String) {
    add(SourceText(text), at: path)
  }

  mutating func add(_ text: SourceText, at path: String) {
    if let path = RepoPath(path) { tree.add(text, at: path) }
  }

  mutating func add(linkTo target: String, at path: String) {
    if let path = RepoPath(path) { tree.add(linkTo: target, at: path) }
  }

  static func text(_ kind: String, _ lines: [String]) -> String {
    "apiVersion: reconcile.electinfo.dev/v1\nkind: \(kind)\nspec:\n"
      + lines.map { "  \($0)\n" }.joined()
  }

  var workspace: Workspace { Workspace(tree) }

  func repository() -> (settings: RepositorySettings, report: Report) {
    var report = Report()
    return (RepositorySettings.read(in: workspace, &report), report)
  }

  func environment() -> (settings: EnvironmentSettings, report: Report) {
    var report = Report()
    let repository = RepositorySettings.read(in: workspace, &report)
    let folder = RepoPath("environments/dev") ?? .root
    return (
      EnvironmentSettings.read(folder, over: repository, in: workspace, &report), report
    )
  }
}

extension Report {
  /// `line:column message [rule]` of each diagnostic, and its hint in brackets.
  var summary: [String] {
    var places = Places()
    return diagnostics.map { diagnostic in
      let start = diagnostic.location.map { places.start(of: $0) }
      let place = start.map { "\($0.line):\($0.column) " } ?? ""
      let hint = diagnostic.hint.map { " (\($0))" } ?? ""
      return "\(place)\(diagnostic.message) [\(diagnostic.rule)]\(hint)"
    }
  }

  /// All that a terminal shows.
  var drawn: String {
    var places = Places()
    return diagnostics.map { $0.draw(.plain, &places) }.joined()
  }
}
