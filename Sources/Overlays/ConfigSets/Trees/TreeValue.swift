internal import Documents
internal import Manifests

/// A value of a file that is a tree, and where it is written.
struct TreeValue {
  /// The layer in whose text it is written.
  let layer: Int
  /// What it is: a directive makes a mapping of one that is empty.
  var kind: Kind
  /// The value as it was read; none if there is none in the text.
  let node: Node?
  /// The bytes of it.
  let range: Range<Int>
  /// Where it stands.
  var slot: TreeSlot
  /// The column of its children, if they have lines of their own.
  var column = 0
  /// The entries of a mapping or the items of a list, those that were removed included.
  var children: [TreeEntry] = []
  /// Keys that it takes away from what was before.
  var unsets: [(key: String, offset: Int)] = []
  /// The text of several layers.
  var joined: String?
  /// Whether it must be written anew, because something below it may have changed.
  var isTouched = false

  /// The children that are there in the end.
  var effective: [TreeEntry] { children.filter { !$0.isRemoved } }

  /// Whether each child has lines of its own.
  var isBlock: Bool { kind.isCollection && node?.style ?? .block == .block }

  /// Whether it is text in lines below a mark.
  var isBlockText: Bool { [.literal, .folded].contains(node?.style ?? .plain) }

  /// The text of a scalar.
  var text: String { joined ?? node?.string ?? "" }

  /// The child with a key.
  func child(_ key: String) -> Int? {
    children.firstIndex { !$0.isRemoved && $0.key.string.isSameInBytes(as: key) }
  }

  /// Whether both are the same to a program that reads them.
  func isSame(as other: TreeValue) -> Bool {
    guard kind.isCollection else {
      let kind = joined == nil ? kind : .string
      return kind == other.kind && (kind == .null || text.isSameInBytes(as: other.text))
    }
    let (own, others) = (effective, other.effective)
    return kind == other.kind && own.count == others.count
      && zip(own, others).allSatisfy { $0.key == $1.key && $0.value.isSame(as: $1.value) }
  }
}

/// Where a value stands behind its key or the mark of its item.
struct TreeSlot {
  /// Where a value can begin: behind the colon or the dash.
  var start = 0
  /// What it has on that line; empty at `start` if it has lines of its own only.
  var head = 0..<0
  /// Its lines below that one.
  var body = 0..<0
  /// The column of the mapping or the list that it stands in; none in brackets.
  var column: Int?
}

/// An entry of a mapping, or an item of a list, whose key is empty.
struct TreeEntry {
  let key: Name
  /// The layer in whose text the key is written.
  let layer: Int
  /// The key as it is written; an item begins with its mark.
  let keyRange: Range<Int>
  /// Where its lines begin, if it is the first on its line; else where it begins.
  var start: Int
  /// Where its lines end, with the break.
  var end: Int
  /// Where the comments begin that stand directly above.
  var blockStart: Int
  /// Where its value stood when it was read.
  var slot: TreeSlot
  var value: TreeValue
  var directives: [ConfigDirective] = []
  /// The layer that gave it its value.
  var owner: Int
  var place: Place
  var lock: Place?
  var isRemoved = false

  /// Whether it has lines of its own.
  var isInBlock: Bool { slot.column != nil }
}
