internal import Documents

/// A pack while it grows in memory: each object whole and compressed, none as a difference.
struct PackContents: ~Copyable {
  /// Where an object stands.
  struct Entry {
    let id: ObjectID
    let kind: ObjectKind
    let place: Range<Int>
    /// How many bytes the object has, and where its stream begins.
    let size: Int
    let stream: Int
  }

  /// How many bytes a pack may have whose index has places of 31 bits.
  static var largest: Int { Int(Int32.max) }

  private let limit: Int
  private var deflater = Deflater()
  /// The pack without the hash at its end.
  private(set) var bytes: [UInt8] = Array("PACK\0\0\0\u{2}\0\0\0\0".utf8)
  private(set) var entries: [Entry] = []

  init(limit: Int = PackContents.largest) {
    self.limit = limit
  }

  /// Adds an object that is not there yet.
  mutating func append(
    _ object: [UInt8], as kind: ObjectKind, named id: ObjectID
  ) throws(GitError) {
    let start = bytes.count
    guard object.count <= limit else { throw .tooManyBytes(limit: limit) }
    appendHeader(kind, object.count)
    let stream = bytes.count
    deflater.compress(object, onto: &bytes)
    guard bytes.count + ObjectID.count <= limit else {
      bytes.removeLast(bytes.count - start)
      throw .tooManyBytes(limit: limit)
    }
    entries.append(
      Entry(
        id: id, kind: kind, place: start..<bytes.count, size: object.count, stream: stream))
  }

  /// The bytes of an object.
  func object(_ number: Int) -> [UInt8] {
    let entry = entries[number]
    let stream = bytes[entry.stream..<entry.place.upperBound]
    guard let object = deflater.expand(stream, to: entry.size) else {
      preconditionFailure("what was compressed can be read")
    }
    return object
  }

  /// The CRC-32 of an object as it stands here.
  func checksum(of entry: Entry) -> UInt32 {
    Deflater.checksum(bytes[entry.place])
  }

  /// Writes at the beginning how many objects there are, and answers the hash for the end.
  mutating func finish() -> [UInt8] {
    bytes.replaceSubrange(8..<12, with: UInt32(entries.count).bigEndianBytes)
    return Digest(of: bytes, by: .sha1).bytes
  }

  /// The kind, and the size in groups of bits, of which the first has four and the others seven.
  private mutating func appendHeader(_ kind: ObjectKind, _ size: Int) {
    var byte = kind.numberInPack << 4 | UInt8(size & 0xF)
    var rest = size >> 4
    while rest > 0 {
      bytes.append(byte | 0x80)
      byte = UInt8(rest & 0x7F)
      rest >>= 7
    }
    bytes.append(byte)
  }
}

extension ObjectKind {
  /// The number that packs have for it.
  fileprivate var numberInPack: UInt8 {
    switch self {
    case .commit: 1
    case .tree: 2
    case .blob: 3
    case .tag: 4
    }
  }
}
