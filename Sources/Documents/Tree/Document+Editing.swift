// Changes of single nodes. Ids stay what they are, except that the first change of a document that
// shares its arena moves them: `makeEditable` answers how far.

extension Document {
  /// Gives a node another value; its style stays, if it is a scalar's, and quotes keep text a
  /// string.
  package mutating func set(_ id: Int32, to value: NewValue, from place: Place?) {
    let id = id + makeEditable(roomFor: 0)
    let old = arena[id]
    var record = makeRecord(value, from: place)
    if old.kind.isScalar, record.kind.isScalar {
      record.flags.style = old.flags.style
      if old.flags.style != .plain, value.meansWhatItLooksLike { record.kind = .string }
    }
    writeShared(record, place?.source, at: id)
  }

  /// Makes two scalars one value in two places: who changes one of them changes both. So does
  /// kustomize with what one of its transformers puts into several fields of an object.
  package mutating func join(_ one: Int32, _ other: Int32) {
    let shift = makeEditable(roomFor: 0)
    guard let twins = arena.additions?.useTwins() else { return }
    let (one, other) = (Int(one + shift), Int(other + shift))
    let behind = twins[one] == 0 ? Int32(one) : twins[one]
    twins[one] = Int32(other)
    twins[other] = behind
  }

  /// Adds an entry behind the others of a mapping, and answers its value.
  @discardableResult
  package mutating func append(
    _ key: String, _ value: NewValue, style: Style = .plain, to mapping: Int32, from place: Place?
  ) -> Int32 {
    let mapping = mapping + makeEditable(roomFor: 2)
    var record = makeRecord(value, from: place)
    if record.kind.isScalar { record.flags.style = style }
    let value = add(record, place?.source)
    linkEntry(add(makeRecord(.plain(key), from: place), place?.source), value, in: mapping)
    return value
  }

  /// Adds an item behind the others of a list, and answers it.
  package mutating func append(_ value: NewValue, toList list: Int32, from place: Place?) -> Int32 {
    let list = list + makeEditable(roomFor: 1)
    let item = add(makeRecord(value, from: place), place?.source)
    link(item, behind: lastChild(of: list), in: list)
    return item
  }

  /// Takes an entry out of a mapping, if there is one with this key.
  package mutating func remove(_ key: String, from mapping: Int32) {
    let mapping = mapping + makeEditable(roomFor: 0)
    _ = takeValue(of: key, from: mapping)
  }

  /// Where a node comes from, if that is another source than the document's.
  package func place(of id: Int32) -> Place? {
    guard arena[id].flags.contains(.moved), let additions = arena.additions else { return nil }
    return Place(source: additions.sources[id], offset: arena[id].start)
  }

  /// Where a node of a document comes from that was read from a source.
  package func place(of id: Int32, in source: Int32) -> Place {
    place(of: id) ?? Place(source: source, offset: arena[id].start)
  }
}

// What changes are made of. A document is editable when these are called.
extension Document {
  /// A record without links for a value.
  func makeRecord(_ value: NewValue, from place: Place?) -> NodeRecord {
    var flags = NodeRecord.Flags(style: value.kind.isScalar ? .plain : .block)
    if place != nil { flags.formUnion(.moved) }
    guard let content = add(value) else {
      return NodeRecord(kind: value.kind, flags: flags, start: place?.offset ?? 0, length: 0)
    }
    flags.formUnion(.added)
    if case .untyped = value { flags.formUnion(.untyped) }
    return NodeRecord(
      kind: value.kind, flags: flags, start: place?.offset ?? 0, length: UInt32(content.count),
      content: content.start)
  }

  /// Adds the text of a value and answers where it begins; nil if it has none.
  private func add(_ value: NewValue) -> (start: UInt32, count: Int)? {
    guard let additions = arena.additions else { return nil }
    switch value {
    case .plain(let text), .untyped(let text), .string(let text), .typed(let text, _):
      return (text.withBytes { additions.add($0) }, text.utf8.count)
    case .bytes(let bytes):
      return (bytes.withUnsafeBufferPointer { additions.add($0) }, bytes.count)
    default:
      guard let text = value.text else { return nil }
      return (text.withBytes { additions.add($0) }, text.utf8.count)
    }
  }

  /// Appends a record that nothing points to yet.
  func add(_ record: NodeRecord, _ source: Int32?) -> Int32 {
    guard let additions = arena.additions else { preconditionFailure("not editable") }
    precondition(additions.nodeCount < additions.nodeCapacity)
    let id = Int32(additions.nodeCount)
    additions.nodeCount += 1
    write(record, source, at: id)
    return id
  }

  /// Puts a record in the place of a node.
  func write(_ record: NodeRecord, _ source: Int32?, at id: Int32) {
    arena.edit(id) { $0 = record }
    if let source { arena.additions?.sources[id] = source }
  }

  /// Puts a record in the place of a node and of all that share its value; each keeps its
  /// neighbours.
  func writeShared(_ record: NodeRecord, _ source: Int32?, at id: Int32) {
    var record = record
    var node = id
    repeat {
      record.next = arena[node].next
      write(record, source, at: node)
      node = arena.additions?.twins?[Int(node)] ?? 0
    } while node != 0 && node != id
  }

  /// Puts a key and its value behind the other entries of a mapping.
  func linkEntry(_ key: Int32, _ value: Int32, in mapping: Int32) {
    link(key, behind: lastChild(of: mapping), in: mapping)
    link(value, behind: key, in: mapping)
  }

  private func lastChild(of parent: Int32) -> Int32? {
    var last = arena.firstChild(parent)
    while let id = last, let next = arena.next(id) { last = next }
    return last
  }

  /// Makes a node the last child.
  func link(_ id: Int32, behind last: Int32?, in parent: Int32) {
    if let last {
      arena.edit(last) { $0.next = id - last }
    } else {
      arena.edit(parent) { $0.content = UInt32(bitPattern: id - parent) }
    }
    arena.edit(parent) { $0.length += 1 }
  }
}

extension Arena {
  /// Changes a node of a copy for changes.
  func edit(_ id: Int32, _ body: (inout NodeRecord) -> Void) {
    guard additions != nil, id >= 0, Int(id) < records.count, let base = records.baseAddress else {
      preconditionFailure("not editable")
    }
    body(&UnsafeMutablePointer(mutating: base)[Int(id)])
  }
}
