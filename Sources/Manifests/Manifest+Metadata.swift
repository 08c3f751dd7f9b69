package import Documents

// The usual changes of what an object is: a text of its metadata, whose name is known. All else goes
// through `edit`, which finds out what the object has become.
extension Manifest {
  /// Sets the namespace; answers false, and changes nothing, where that needs a closer look: where
  /// the metadata is no mapping, or the namespace null or no single value.
  package mutating func setNamespace(_ namespace: Name, from place: Place) -> Bool {
    guard let metadata = metadataMapping else { return false }
    let known = document.arena.value(of: "namespace" as StaticString, in: metadata)
    if let known, !isText(known) { return false }
    editValues { document in
      if let known {
        document.set(known, to: .string(namespace.string), from: place)
      } else {
        document.append("namespace", .string(namespace.string), to: metadata, from: place)
      }
    }
    become(in: namespace)
    return true
  }

  /// Sets the name that is there, as text of no type; answers false, and changes nothing, where that
  /// needs a closer look: where there is no such text.
  package mutating func setName(_ name: (String) -> String, from place: Place) -> Bool {
    guard let metadata = metadataMapping,
      let known = document.arena.value(of: "name" as StaticString, in: metadata), isText(known)
    else { return false }
    let new = name(document.arena.text(known).string)
    editValues { $0.set(known, to: .untyped(new), from: place) }
    become(named: Name(new))
    return true
  }

  private var metadataMapping: Int32? {
    let document = document
    guard let metadata = document.arena.value(of: "metadata" as StaticString, in: document.rootID),
      document.arena.kind(metadata) == .mapping
    else { return nil }
    return metadata
  }

  private func isText(_ node: Int32) -> Bool {
    let kind = document.arena.kind(node)
    return kind.isScalar && kind != .null
  }
}
