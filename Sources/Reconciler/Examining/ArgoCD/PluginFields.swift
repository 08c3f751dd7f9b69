internal import Checks
internal import Documents

/// Fields of `plugin.yaml`. Argo CD passes over those that it does not know.
enum PluginFields: Examination {
  static let id = "plugin-fields"
  static let area = ExaminationArea.argocd

  private static let command = ["command", "args"]
  /// The fields below each path.
  private static let fields: [(path: [String], known: [String])] = [
    ([], ["apiVersion", "kind", "metadata", "spec"]),
    (
      ["spec"],
      [
        "version", "init", "generate", "discover", "parameters", "preserveFileMode",
        "provideGitCreds",
      ]
    ),
    (["spec", "init"], command),
    (["spec", "generate"], command),
    (["spec", "discover"], ["fileName", "find"]),
    (["spec", "discover", "find"], command + ["glob"]),
    (["spec", "parameters"], ["static", "dynamic"]),
    (["spec", "parameters", "dynamic"], command),
  ]

  static func examine(_ patient: Patient) -> [Remark] {
    guard let plugin = PluginDescription.found(in: patient) else { return [] }
    var mistakes: [Remark] = []
    if plugin.root["kind"]?.string != "ConfigManagementPlugin" {
      mistakes.append(
        .wrong(
          "the kind of `plugin.yaml` is not `ConfigManagementPlugin`, and the sidecar does not "
            + "start",
          at: plugin.location, fix: "`kind: ConfigManagementPlugin`"))
    }
    for (path, known) in fields {
      guard let node = plugin.root.value(at: path), node.kind == .mapping else { continue }
      mistakes += node.entries.compactMap { key, _ in
        mistake(key.string, below: path, known).map { message, fix in
          .wrong(message, at: plugin.location, fix: fix)
        }
      }
    }
    return Remark.all(mistakes, orFine: "Argo CD knows all fields of `plugin.yaml`")
  }

  /// What is wrong with a key; nil if Argo CD knows it. Capital letters make no difference there.
  /// What is no misspelling may be anything, and is not said.
  private static func mistake(
    _ key: String, below path: [String], _ known: [String]
  ) -> (message: String, fix: String)? {
    guard !known.contains(where: { $0.lowercased() == key.lowercased() }) else { return nil }
    let place = path.isEmpty ? "at the top" : "below `\(path.joined(separator: "."))`"
    let hint = Suggestion.hint(for: key, among: known)
    let field = hint == nil ? "a field" : "the field `\(key)`"
    return (
      "Argo CD passes over \(field) \(place) of `\(PluginDescription.fileName)`, which it does "
        + "not know",
      hint ?? "remove it: \(known.joined(separator: ", ")) are known"
    )
  }
}
