internal import Documents
internal import Manifests

/// A syntax of trees in which new values can be written.
protocol EditableSyntax: TreeSyntax {
  /// The text of a tree that has one value, at the end of a way, as a file would have it.
  static func snippet(_ steps: [ValuePath.Step], _ value: NewScalar, in file: TreeFile) -> String
}
