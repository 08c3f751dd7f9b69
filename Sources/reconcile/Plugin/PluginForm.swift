internal import Documents

/// What an application can set, as Argo CD wants it said: an array in JSON.
enum PluginForm {
  /// Nothing.
  static let empty = "[]\n"
  /// How many environments are named.
  private static let mostNames = 20

  /// One parameter, if there are environments. The one of the application's folder needs no name.
  static func text(_ environments: [String], own: String?) -> String {
    guard !environments.isEmpty else { return empty }
    var tooltip = "one of " + environments.prefix(mostNames).joined(separator: ", ")
    let rest = environments.count - mostNames
    if rest > 0 { tooltip += " and \(rest) more" }
    var fields = [
      ("name", JSONText.string(PluginParameters.environment)),
      ("title", JSONText.string("Environment")),
      ("tooltip", JSONText.string(tooltip + "; without it, the application's path says which")),
      ("required", "false"), ("itemType", JSONText.string("string")),
      ("collectionType", JSONText.string("string")),
    ]
    if let own { fields.append(("string", JSONText.string(own))) }
    return JSONText.array([JSONText.object(fields)]) + "\n"
  }
}
