/// Whose bytes to print.
package enum Profile: Sendable {
  /// `kustomize build`: lists stand at their key's column, long lines are folded at 80.
  case kustomize
  /// Argo CD's source hydrator: lists are indented, nothing is folded.
  case hydrator

  /// How much deeper than its key a list stands.
  var listIndent: Int { self == .kustomize ? 0 : 2 }

  /// The column behind which a line is folded at the next space.
  var width: Int { self == .kustomize ? 80 : .max }
}
