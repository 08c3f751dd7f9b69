/// What a call finds around it. The program asks nothing else of the process.
package struct Surroundings: Sendable {
  let open: Workplace.Open
  /// Whether colours are wanted if the call says nothing.
  let prefersColor: Bool

  /// How many columns there are for what is printed; nil if nobody cares.
  let width: Int?

  package init(
    prefersColor: Bool = false, width: Int? = nil, open: @escaping Workplace.Open
  ) {
    self.open = open
    self.prefersColor = prefersColor
    self.width = width
  }
}
