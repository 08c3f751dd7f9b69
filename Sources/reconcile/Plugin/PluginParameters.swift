internal import Documents

/// What Argo CD passes on of the `parameters` of an application.
enum PluginParameters {
  /// The variable that has them: an array in JSON, or `null`.
  static let variable = "ARGOCD_APP_PARAMETERS"
  /// The one parameter that there is.
  static let environment = "env"

  /// The environment that they name, if they do. A value is never shown: nobody knows what it is.
  static func environment(in text: String) throws(PluginMistake) -> String? {
    let parsed = ParsedText.parseJSON(SourceText(text), strictly: true)
    guard let root = parsed.documents.first?.root, parsed.problems.isEmpty else {
      throw PluginMistake(
        "\(variable) is no JSON", hint: "Argo CD writes it; whoever else does has made a mistake")
    }
    if root.kind == .null { return nil }
    guard root.kind == .sequence else { throw PluginMistake("\(variable) is no array") }
    var found: String?
    for parameter in root.children {
      let value = try environment(of: parameter)
      if let value, let found, !value.isSameInBytes(as: found) {
        throw PluginMistake("the application's parameter `\(environment)` stands there twice")
      }
      found = value ?? found
    }
    return found
  }

  private static func environment(of parameter: Node) throws(PluginMistake) -> String? {
    guard let name = parameter["name"], name.kind == .string else {
      throw PluginMistake("a parameter of the application has no name")
    }
    guard name.string.isSameInBytes(as: environment) else {
      throw PluginMistake(
        "the application has a parameter `\(name.string)`, which means nothing here",
        hint: Suggestion.hint(for: name.string, among: [environment])
          ?? "the only one is `\(environment)`: remove the other")
    }
    guard let value = parameter["string"], value.kind == .string else {
      throw PluginMistake(
        "the application's parameter `\(environment)` is no text", hint: "give it a `string`")
    }
    return value.string.isEmpty ? nil : value.string
  }
}
