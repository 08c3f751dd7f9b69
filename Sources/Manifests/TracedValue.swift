package import Documents

/// What a value was after a step of a build.
package struct TracedValue: Sendable {
  /// The value; nil where it was taken away.
  package let text: String?
  /// Where it is written.
  package let place: Place
  /// The step: the field of the kustomization that asked for it.
  package let step: String
}

/// What an object was after a step of a build.
struct Snapshot: Sendable {
  let document: Document
  let step: String
}

extension Manifest {
  /// Remembers what the object is now, if it is another than before.
  package mutating func remember(after step: String) {
    if let last = snapshots.last, last.document.arena === document.arena { return }
    snapshots.append(Snapshot(document: document, step: step))
  }

  /// What the value at a path was, step by step, as far as the object was remembered.
  package func history(of path: ValuePath) -> [TracedValue] {
    var history: [TracedValue] = []
    for snapshot in snapshots {
      guard let node = path.node(in: snapshot.document.root) else {
        guard let last = history.last, last.text != nil else { continue }
        history.append(TracedValue(text: nil, place: last.place, step: snapshot.step))
        continue
      }
      let text = node.kind.isScalar ? node.string : ""
      let place = snapshot.document.place(of: node.id, in: source)
      if let last = history.last, last.place == place, last.text?.isSameInBytes(as: text) ?? false {
        continue
      }
      history.append(TracedValue(text: text, place: place, step: snapshot.step))
    }
    return history
  }
}
