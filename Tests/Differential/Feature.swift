/// Something that a tree can have.
package struct Feature: Sendable {
  /// What it does to a tree.
  enum Work: Sendable {
    /// Adds to the kustomization that is being made.
    case layer(@Sendable (inout Draft) -> Void)
    /// Changes an object before it is written.
    case object(@Sendable (inout Value, inout Draft) -> Void)
    /// Changes the whole tree at the end.
    case tree(@Sendable (inout Draft) -> Void)
  }

  package let name: String
  /// In how many of a hundred places it is tried.
  let share: Int
  /// Whether every tree may have it; of the others each tree has a choice.
  let isBasic: Bool
  let work: Work

  private init(_ name: String, _ share: Int, isBasic: Bool, _ work: Work) {
    self.name = name
    self.share = share
    self.isBasic = isBasic
    self.work = work
  }

  /// The same feature, in every tree and at every place.
  package var everywhere: Feature { Feature(name, 100, isBasic: true, work) }

  /// A feature of kustomizations.
  init(
    layer name: String, share: Int, isBasic: Bool = false,
    _ add: @escaping @Sendable (inout Draft) -> Void
  ) {
    self.init(name, share, isBasic: isBasic, .layer(add))
  }

  /// A feature of objects.
  init(
    object name: String, share: Int,
    _ change: @escaping @Sendable (inout Value, inout Draft) -> Void
  ) {
    self.init(name, share, isBasic: false, .object(change))
  }

  /// A feature of whole trees.
  init(tree name: String, share: Int, _ change: @escaping @Sendable (inout Draft) -> Void) {
    self.init(name, share, isBasic: false, .tree(change))
  }
}
