internal import Documents

/// One step on the way from an old tree to a new one. What it holds is not for showing: that is what
/// changes are for.
struct TreeEdit: Sendable {
  /// What is done.
  enum Operation: Sendable {
    /// Another node takes the place.
    case replace(Node)
    /// A collection is written in another style.
    case restyle(Style)
    /// The items of a list are these.
    case rearrangeItems([Item])
    /// The entries of a mapping are these.
    case rearrangeEntries([Entry])
  }

  /// An item of a new list.
  enum Item: Sendable {
    /// The old item with a number.
    case kept(Int)
    case added(Node)
  }

  /// An entry of a new mapping.
  enum Entry: Sendable {
    /// The old entry with a number, and its key if that is written otherwise.
    case kept(Int, key: Node?)
    case added(key: Node, value: Node)
  }

  /// Where the node is, as numbers of children, in the tree that the edits before have left.
  let position: [Int]
  let operation: Operation
}
