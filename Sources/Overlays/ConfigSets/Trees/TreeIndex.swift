internal import Documents

/// What stands where in the texts of layers.
struct TreeIndex {
  /// A byte of a layer.
  struct Place: Hashable {
    let layer: Int
    let offset: Int
  }

  private var collections: [Place: TreeValue] = [:]
  private var scalars: [Place: TreeValue] = [:]
  private var entries: [Place: TreeEntry] = [:]
  private var items: [Place: TreeEntry] = [:]

  init(_ roots: [TreeValue]) {
    for root in roots { add(root) }
  }

  private mutating func add(_ value: TreeValue) {
    guard let node = value.node else { return }
    let place = Place(layer: value.layer, offset: node.offset)
    if value.kind.isCollection { collections[place] = value } else { scalars[place] = value }
    for child in value.children {
      if value.kind == .mapping {
        entries[Place(layer: child.layer, offset: child.keyRange.lowerBound)] = child
      } else if let node = child.value.node {
        items[Place(layer: child.layer, offset: node.offset)] = child
      }
      add(child.value)
    }
  }

  /// The value that begins at a byte.
  func value(at place: Place, isCollection: Bool) -> TreeValue? {
    isCollection ? collections[place] : scalars[place]
  }

  /// The entry whose key begins at a byte.
  func entry(at place: Place) -> TreeEntry? { entries[place] }

  /// The item whose value begins at a byte.
  func item(at place: Place) -> TreeEntry? { items[place] }
}
