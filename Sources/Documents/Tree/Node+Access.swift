#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

// The accessors that loops of other modules use. They are inlinable: across modules an accessor
// that is not costs eighteen times as much.

extension Arena {
  /// What the node is.
  @inlinable package func kind(_ id: Int32) -> Kind { self[id].kind }

  /// How the node was written.
  @inlinable package func style(_ id: Int32) -> Style { self[id].flags.style }

  /// Where the node begins in its source, in bytes.
  @inlinable package func offset(_ id: Int32) -> Int { Int(self[id].start) }

  /// The length of a scalar's value in bytes, or how many nodes stand directly inside a collection.
  @inlinable package func count(_ id: Int32) -> Int { Int(self[id].length) }

  /// The first child of a collection: of a mapping its first key.
  @inlinable
  package func firstChild(_ id: Int32) -> Int32? {
    let record = self[id]
    guard record.length > 0, record.kind.isCollection else { return nil }
    return id + Int32(bitPattern: record.content)
  }

  /// The next node of the same collection: of a key its value, of a value the next key.
  @inlinable
  package func next(_ id: Int32) -> Int32? {
    let distance = self[id].next
    return distance == 0 ? nil : id + distance
  }

  /// The bytes of a scalar's value.
  @inlinable
  package func text(_ id: Int32) -> Text {
    let value = value(self[id])
    return Text(owner: self, start: value.baseAddress ?? sourceBytes, count: value.count)
  }

  /// Lends the bytes of a scalar's value.
  @inlinable
  package func withText<Result>(
    of id: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    defer { withExtendedLifetime(self) {} }
    return body(value(self[id]))
  }

  /// Whether a scalar's value is these bytes.
  @inlinable
  package func text(_ id: Int32, equals other: StaticString) -> Bool {
    let value = value(self[id])
    return value.count == other.utf8CodeUnitCount
      && areSameBytes(value.baseAddress, other.utf8Start, value.count)
  }

  /// Whether a scalar's value is the bytes of a string.
  package func text(_ id: Int32, equals other: String) -> Bool {
    let value = value(self[id])
    guard value.count == other.utf8.count else { return false }
    return other.withBytes { areSameBytes(value.baseAddress, $0.baseAddress, value.count) }
  }

  /// The value of a key of a mapping.
  package func value(of key: String, in mapping: Int32) -> Int32? {
    key.withBytes { value(ofKey: $0, in: mapping) }
  }

  /// The value of a key of a mapping.
  package func value(of key: StaticString, in mapping: Int32) -> Int32? {
    value(
      ofKey: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount), in: mapping)
  }

  /// The value of a key of a mapping.
  package func value(ofKey key: UnsafeBufferPointer<UInt8>, in mapping: Int32) -> Int32? {
    let top = self[mapping]
    guard top.kind == .mapping, top.length > 0 else { return nil }
    var id = mapping + Int32(bitPattern: top.content)
    while true {
      let record = self[id]
      guard record.next != 0 else { return nil }
      let value = id + record.next
      if Int(record.length) == key.count,
        areSameBytes(self.value(record).baseAddress, key.baseAddress, key.count)
      {
        return value
      }
      let distance = self[value].next
      guard distance != 0 else { return nil }
      id = value + distance
    }
  }
}

extension Node {
  /// What the node is.
  @inlinable package var kind: Kind { arena.kind(id) }

  /// How the node was written.
  @inlinable package var style: Style { arena.style(id) }

  /// Where the node begins in its source, in bytes.
  @inlinable package var offset: Int { arena.offset(id) }

  /// The length of a scalar's value in bytes, or how many nodes stand directly inside a collection.
  @inlinable package var count: Int { arena.count(id) }

  /// The bytes of a scalar's value.
  @inlinable package var text: Text { arena.text(id) }

  /// The first child of a collection: of a mapping its first key.
  @inlinable package var firstChild: Node? { arena.firstChild(id).map { Node(arena, $0) } }

  /// The next node of the same collection: of a key its value, of a value the next key.
  @inlinable package var next: Node? { arena.next(id).map { Node(arena, $0) } }

  /// The value of a key, if this is a mapping that has it.
  package subscript(key: StaticString) -> Node? {
    arena.value(of: key, in: id).map { Node(arena, $0) }
  }

  /// The value of a key, if this is a mapping that has it.
  package subscript(named key: String) -> Node? {
    arena.value(of: key, in: id).map { Node(arena, $0) }
  }
}

/// Whether two runs of so many bytes are the same.
@usableFromInline
func areSameBytes(
  _ one: UnsafePointer<UInt8>?, _ other: UnsafePointer<UInt8>?, _ count: Int
) -> Bool {
  guard let one, let other, count > 0 else { return count == 0 }
  return one[0] == other[0] && memcmp(one, other, count) == 0
}

/// Whether two runs of bytes are the same.
package func areSameBytes(
  _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
) -> Bool {
  one.count == other.count && areSameBytes(one.baseAddress, other.baseAddress, one.count)
}
