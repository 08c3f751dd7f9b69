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

extension Manifest {
  /// Remembers what the value at a path is now, if it is another one than before, or comes from
  /// elsewhere.
  package mutating func trace(_ path: ValuePath, after step: String) {
    guard let node = path.node(in: root) else {
      guard let last = history.last, last.text != nil else { return }
      history.append(TracedValue(text: nil, place: last.place, step: step))
      return
    }
    let (text, place) = (node.kind.isScalar ? node.string : "", place(of: node.id))
    if let last = history.last, last.place == place, last.text?.isSameInBytes(as: text) ?? false {
      return
    }
    history.append(TracedValue(text: text, place: place, step: step))
  }
}
