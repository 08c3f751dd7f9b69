internal import Checks
internal import Documents

/// What Argo CD calls for a plugin.
enum PluginCommands: Examination {
  static let id = "plugin-commands"
  static let area = ExaminationArea.argocd

  /// Where commands stand, what they have to call, and whether they have to be there.
  private static let commands: [(path: [String], word: String, isNeeded: Bool)] = [
    (["init"], "init", false), (["generate"], "generate", true),
    (["parameters", "dynamic"], "parameters", false),
  ]
  private static let program = "/usr/local/bin/reconcile"

  static func examine(_ patient: Patient) -> [Remark] {
    guard let plugin = PluginDescription.found(in: patient) else { return [] }
    let mistakes = commands.compactMap { path, word, isNeeded -> Remark? in
      guard let words = plugin.words(at: path) else {
        return isNeeded
          ? mistake("there is no `\(path.joined(separator: "."))`", word, plugin) : nil
      }
      if calls(words, word) { return nil }
      return mistake(
        "`\(path.joined(separator: "."))` does not call `reconcile argocd \(word)`, and no shell "
          + "is there",
        word, plugin)
    }
    return Remark.all(mistakes, orFine: "the plugin calls `reconcile argocd`")
  }

  private static func calls(_ words: [String], _ word: String) -> Bool {
    words.count >= 3 && words[0].lastPathPart == "reconcile" && words[1] == "argocd"
      && words[2] == word
  }

  private static func mistake(
    _ message: String, _ word: String, _ plugin: PluginDescription
  ) -> Remark {
    .wrong(message, at: plugin.location, fix: "`command: [\(program), argocd, \(word)]`")
  }
}
