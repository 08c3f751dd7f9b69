internal import Documents

/// How one value is set.
protocol EditPlan {
  /// The value before; nil for none.
  var value: String? { get }
  /// Whether nobody shall read it.
  var isHidden: Bool { get }
  /// What is worth to know, even if there is nothing to do.
  var notes: [Diagnostic] { get }
  /// The files that are written; none if the value is what it shall be.
  func edits() throws(EditRefusal) -> [SourceEdit]
  /// Makes sure that the value is what was asked for, and answers it.
  func check(_ after: EnvironmentView) throws(EditRefusal) -> String?
}

extension EditPlan {
  var notes: [Diagnostic] { [] }
}
