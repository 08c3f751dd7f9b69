package import Documents

/// What is different between two trees of an object: changes, which say it to people, and edits, which
/// make the new tree of the old one.
///
/// Every change belongs to an edit, and every edit has changes. A tree is what is written: values, the
/// order of keys, the style of texts. So trees that differ in nothing print the same bytes, whatever
/// prints them.
package struct TreeDifference: Sendable {
  /// What is different, in the order of the new object.
  package let changes: [ValueChange]
  private let edits: [TreeEdit]

  /// Compares what two objects are; of amounts they say the same in whatever units, if a schema
  /// knows them.
  package init(
    from old: Node, to new: Node, of kind: ObjectKind, knowing values: (any ValueSchema)? = nil
  ) {
    var walk = DifferenceWalk(Secrecy(of: kind))
    if !old.isWritten(like: new) { walk.compare(old, new, ValueFacts(of: kind, values)) }
    (changes, edits) = (walk.changes, walk.edits)
  }

  /// Whether both are written alike.
  package var isEmpty: Bool { edits.isEmpty }

  /// Whether both mean the same.
  package var isCosmetic: Bool { changes.allSatisfy(\.isCosmetic) }

  /// How many edits there are.
  package var editCount: Int { edits.count }

  /// Makes the new tree of the old one; what is new in it belongs to a source.
  package func apply(to old: Document, source: Int32) -> Document {
    guard !edits.isEmpty else { return old }
    var editor = TreeEditor(old, source: source)
    for edit in edits { editor.make(edit) }
    return editor.document
  }
}
