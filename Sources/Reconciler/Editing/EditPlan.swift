/// How one value is set.
protocol EditPlan {
  /// The value before; nil for none.
  var value: String? { get }
  /// Whether nobody shall read it.
  var isHidden: Bool { get }
  /// The files that are written; none if the value is what it shall be.
  func edits() throws(EditRefusal) -> [SourceEdit]
  /// Makes sure that the value is what was asked for, and answers it.
  func check(_ after: EnvironmentView) throws(EditRefusal) -> String?
}
