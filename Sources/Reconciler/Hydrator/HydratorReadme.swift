package import Documents
package import Git

/// The file that tells people who find manifests where these come from.
package enum HydratorReadme {
  /// What files of this kind are called.
  package static let path = RepoPath("README.md") ?? .root

  /// The text for a folder whose manifests are rendered by these commands.
  package static func text(of source: ObjectID, repoURL: String?, commands: [String]) -> String {
    let clone = repoURL.map { ["git clone \(quoted($0))", "# cd into the cloned directory"] } ?? []
    let lines = clone + ["git checkout \(source)"] + commands
    return """
      # Manifest Hydration

      What stands here was rendered from a commit. These commands do it once more:

      ```shell
      \(lines.joined(separator: "\n"))
      ```

      """
  }

  /// A word as a shell reads it: an address may hold what it would obey.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { $0.isAlphanumeric || "-._~:/@%+,=".utf8.contains($0) }
    return isPlain ? word : "'" + word.split(at: "'").joined(separator: "'\\''") + "'"
  }
}
