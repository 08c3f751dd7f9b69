package import Documents

/// What is different between two renderings: changes of objects, and what makes the new documents of
/// the old ones.
package struct RenderingDifference: Sendable {
  /// Where a new document comes from.
  private enum Slot: Sendable {
    case kept(Int, TreeDifference)
    case added(Document)
  }

  /// The objects that differ, in the order of the new rendering, and then those that are gone.
  package let objects: [ObjectChange]
  /// Whether objects that both have stand in another order.
  package let isReordered: Bool
  private let slots: [Slot]

  /// Compares two renderings. One namespace may stand for another, and schemas may say more of values
  /// than how they are merged.
  package init(
    from old: [Manifest], to new: [Manifest], across move: NamespaceMove? = nil,
    knowing schema: (ObjectKind) -> (any ValueSchema)? = { _ in nil }
  ) {
    let pairing = ObjectPairing(old, new, across: move)
    var objects: [ObjectChange] = []
    var slots: [Slot] = []
    for (number, manifest) in new.enumerated() {
      guard let partner = pairing.oldObjects[number] else {
        slots.append(.added(manifest.document))
        objects.append(ObjectChange(adding: manifest, number))
        continue
      }
      let difference = TreeDifference(
        from: old[partner].root, to: manifest.root, of: manifest.kind,
        knowing: schema(manifest.kind))
      slots.append(.kept(partner, difference))
      if difference.isEmpty { continue }
      objects.append(
        ObjectChange((old[partner], partner), (manifest, number), difference.changes, across: move))
    }
    self.objects = objects + pairing.removed.map { ObjectChange(removing: old[$0], $0) }
    self.slots = slots
    let kept = pairing.oldObjects.compactMap { $0 }
    isReordered = zip(kept, kept.dropFirst()).contains { $0 > $1 }
  }

  /// Whether both print the same.
  package var isEmpty: Bool { objects.isEmpty && !isReordered }

  /// Makes the new documents of the old ones; what is new in them belongs to a source.
  package func apply(to old: [Document], source: Int32) -> [Document] {
    slots.map { slot in
      switch slot {
      case .kept(let number, let difference): difference.apply(to: old[number], source: source)
      case .added(let document): document
      }
    }
  }
}

extension ObjectChange {
  fileprivate init(adding manifest: Manifest, _ number: Int) {
    self.init(
      action: .added, old: nil, new: (manifest.id, number),
      content: Secrecy(of: manifest.kind).show(manifest.root, at: DifferenceTrail()), changes: [])
  }

  fileprivate init(removing manifest: Manifest, _ number: Int) {
    self.init(
      action: .removed, old: (manifest.id, number), new: nil,
      content: Secrecy(of: manifest.kind).show(manifest.root, at: DifferenceTrail()), changes: [])
  }

  fileprivate init(
    _ old: (manifest: Manifest, number: Int), _ new: (manifest: Manifest, number: Int),
    _ changes: [ValueChange], across move: NamespaceMove?
  ) {
    let (before, after) = (
      move?.key(of: old.manifest.id) ?? ObjectKey(old.manifest.id),
      move?.key(of: new.manifest.id) ?? ObjectKey(new.manifest.id)
    )
    let isRenamed = before != after && before.withoutHash != after.withoutHash
    self.init(
      action: isRenamed ? .renamed : .changed, old: (old.manifest.id, old.number),
      new: (new.manifest.id, new.number), content: nil, changes: changes)
  }
}
