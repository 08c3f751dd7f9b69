internal import Documents

/// The name of an environment's Application: the project and the environment, with hyphens.
enum ApplicationName {
  /// What Argo CD can still use as the value of a label.
  static let mostBytes = 63

  /// The name, whether it can be used or not.
  static func text(for environment: EnvironmentName, of project: ProjectName) -> String {
    let parts = environment.text.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
    return ([project.text] + parts.map { String(Substring($0)) }).joined(separator: "-")
  }

  /// What is wrong with the names of environments: two that are one, and those that are too long.
  static func mistakes(in tree: ReconciledTree) -> Report {
    var report = Report()
    var taken: [String: EnvironmentName] = [:]
    let project = tree.settings.argocd.project
    for environment in tree.environments {
      let name = text(for: environment.name, of: project.value)
      let hint: String
      let problem: String
      if let other = taken[name] {
        problem = "is that of the environment `\(other.text)`, too"
        hint = "rename one of both folders: `/` and `.` are hyphens there"
      } else if name.utf8.count > mostBytes {
        problem = "has \(name.utf8.count) bytes, the limit is \(mostBytes)"
        hint = "a shorter `argocd.project` in reconcile.yaml, or a shorter name of the folder"
      } else {
        taken[name] = environment.name
        continue
      }
      report.add(
        Diagnostic(
          "application-name",
          "the Application of `\(environment.name.text)` is `\(name)`, which \(problem)",
          at: project.location, hint: hint))
    }
    return report
  }
}
