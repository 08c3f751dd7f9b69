/// What a call finds around it. The program asks nothing else of the process.
package struct Surroundings: Sendable {
  let open: Workplace.Open
  /// Whether colours are wanted if the call says nothing.
  let prefersColor: Bool

  package init(prefersColor: Bool = false, open: @escaping Workplace.Open) {
    self.open = open
    self.prefersColor = prefersColor
  }
}
