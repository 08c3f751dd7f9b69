/// Makes objects for a batch, on any thread; each thread has one of its own.
package final class ObjectPacker: ObjectSink {
  private let known: Set<ObjectID>
  /// Nil if objects are compressed when they are written.
  private let bases: PackBases?
  private var deflater = Deflater()
  private var difference = ObjectDifference()
  /// The objects that were made.
  private var made: [NewObject] = []
  /// The part of the work that they belong to.
  private var part = 0

  init(skipping known: Set<ObjectID>, _ bases: PackBases?) {
    self.known = known
    self.bases = bases
  }

  /// Takes what was made since, for a part of the work.
  package func take() -> [NewObject] {
    defer { made = [] }
    return made
  }

  /// Goes on with another part of the work.
  package func begin(_ part: Int) {
    made = []
    self.part = part
  }

  package func store(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
    try store(bytes, as: kind, likeness: nil)
  }

  /// Makes an object. Those of one likeness may be written as differences.
  package func store(
    _ bytes: [UInt8], as kind: ObjectKind, likeness: UInt64?
  ) throws(GitError) -> ObjectID {
    let id = try ObjectHasher().store(bytes, as: kind)
    if known.contains(id) { return id }
    made.append(
      NewObject(
        id, kind, bytes, likeness: likeness, part: part, packed: pack(bytes, likeness)))
    return id
  }

  package func bytes(of id: ObjectID, as kind: ObjectKind) -> [UInt8]? {
    made.last { $0.id == id && $0.kind == kind }?.bytes
  }

  private func pack(_ bytes: [UInt8], _ likeness: UInt64?) -> PackedForm? {
    guard let bases else { return nil }
    var stream: [UInt8] = []
    if let base = likeness.flatMap({ bases.base(of: $0, in: part) }),
      difference.find(from: base.bytes, to: bytes, atMost: bytes.count / 4)
    {
      Deflater.wrap(difference.bytes, onto: &stream)
      return PackedForm(base: base.number, size: difference.bytes.count, stream: stream)
    }
    deflater.compress(bytes, onto: &stream)
    return PackedForm(base: nil, size: bytes.count, stream: stream)
  }
}
