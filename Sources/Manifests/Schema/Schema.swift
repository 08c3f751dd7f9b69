/// What kustomize knows of Kubernetes' own kinds.
package enum Schema {
  /// Whether objects of a kind stand in namespaces; nil for kinds that are not known.
  package static func isNamespaced(_ kind: ObjectKind) -> Bool? {
    facts(kind.group, kind.version, kind.kind).isNamespaced
  }

  /// The same and the fields, of a kind that is being made.
  static func facts(
    _ group: Name, _ version: Name, _ kind: Name
  ) -> (isNamespaced: Bool?, type: SchemaType?) {
    guard let record = record(group, version, kind) else { return (nil, nil) }
    let type = SchemaType(digits: record.dropFirst())
    switch record.first {
    case UInt8(ascii: "n"): return (true, type)
    case UInt8(ascii: "c"): return (false, type)
    default: return (nil, type)
    }
  }

  /// The fields of a kind; nil for kinds that are not known.
  package static func type(of kind: ObjectKind) -> SchemaType? {
    kind.type
  }

  /// The fields of a definition by its full name; nil for definitions that are not known, and for
  /// those in which nothing merges.
  package static func type(named name: String) -> SchemaType? {
    var name = name
    return name.withUTF8 { SchemaTable(DefinitionTable.text).value(of: $0) }
      .flatMap { SchemaType(digits: $0[...]) }
  }

  /// What the table says of a kind: a letter for its scope, then the number of its type.
  private static func record(
    _ group: Name, _ version: Name, _ kind: Name
  ) -> SchemaTable.Bytes? {
    let (name, version, group) = (kind.string, version.string, group.string)
    let count = name.utf8.count + version.utf8.count + group.utf8.count + 2
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { key in
      var end = append(name, to: key, at: 0)
      end = append(" ", to: key, at: end)
      end = append(version, to: key, at: end)
      end = append(" ", to: key, at: end)
      end = append(group, to: key, at: end)
      return SchemaTable(KindTable.text).value(of: SchemaTable.Bytes(rebasing: key[..<end]))
    }
  }

  /// Writes a name; answers where it ends.
  private static func append(
    _ name: String, to key: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    let rest = UnsafeMutableBufferPointer(rebasing: key[start...])
    return start + rest.initialize(fromContentsOf: name.utf8)
  }
}
