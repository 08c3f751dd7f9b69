/// How git gets to remotes.
package struct NetworkAccess: Sendable {
  /// Variables that git has in place of ours.
  package var variables: [String: String]
  /// Whether somebody is there whom git can ask for a password.
  package var hasTerminal: Bool

  package init(variables: [String: String] = [:], hasTerminal: Bool = false) {
    self.variables = variables
    self.hasTerminal = hasTerminal
  }
}
