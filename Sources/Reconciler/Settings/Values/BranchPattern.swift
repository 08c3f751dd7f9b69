/// The names of the branches of all environments.
package struct BranchPattern: SettingValue {
  static let standard = BranchPattern(template: .branch)

  private let template: EnvironmentTemplate

  init(_ text: String) throws(SettingMistake) {
    template = try EnvironmentTemplate(text)
    _ = try branch(for: .example)
  }

  private init(template: EnvironmentTemplate) {
    self.template = template
  }

  /// The pattern as it is written.
  var text: String { template.text }

  /// Whether environments have different branches.
  package var namesEnvironment: Bool { template.namesEnvironment }

  /// The branch of an environment.
  package func branch(for name: EnvironmentName) throws(SettingMistake) -> BranchName {
    try BranchName(template.filled(with: name))
  }
}
