internal import Documents

/// A pack while it grows in memory: each object whole and compressed, or as the difference to one
/// that is.
struct PackContents: ~Copyable {
  /// Where an object stands.
  struct Entry {
    let id: ObjectID
    let kind: ObjectKind
    let place: Range<Int>
    /// The object that it is the difference to; nil if it is whole.
    let base: Int?
    /// How many bytes the object or the difference has, and where its stream begins.
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
  mutating func append(_ object: NewObject) throws(GitError) {
    let start = bytes.count
    guard object.bytes.count <= limit else { throw .tooManyBytes(limit: limit) }
    let base = object.packed?.base
    let size = object.packed?.size ?? object.bytes.count
    appendHeader(base == nil ? object.kind.numberInPack : Self.difference, size)
    if let base { appendDistance(start - entries[base].place.lowerBound) }
    let stream = bytes.count
    if let packed = object.packed {
      bytes += packed.stream
    } else {
      deflater.compress(object.bytes, onto: &bytes)
    }
    guard bytes.count + ObjectID.count <= limit else {
      bytes.removeLast(bytes.count - start)
      throw .tooManyBytes(limit: limit)
    }
    entries.append(
      Entry(
        id: object.id, kind: object.kind, place: start..<bytes.count, base: base, size: size,
        stream: stream))
  }

  /// The bytes of an object.
  func object(_ number: Int) -> [UInt8] {
    let entry = entries[number]
    let stream = bytes[entry.stream..<entry.place.upperBound]
    guard let content = deflater.expand(stream, to: entry.size) else {
      preconditionFailure("what was compressed can be read")
    }
    return entry.base.map { ObjectDifference.apply(content, to: object($0)) } ?? content
  }

  /// The CRC-32 of an object as it stands here.
  func checksum(of entry: Entry) -> UInt32 {
    Deflater.checksum(bytes[entry.place])
  }

  /// Writes at the beginning how many objects there are, and answers the hash for the end.
  mutating func finish() -> [UInt8] {
    var count: [UInt8] = []
    UInt32(entries.count).append(to: &count)
    bytes.replaceSubrange(8..<12, with: count)
    return Digest(of: bytes, by: .sha1).bytes
  }

  /// The kind, and the size in groups of bits, of which the first has four and the others seven.
  private mutating func appendHeader(_ kind: UInt8, _ size: Int) {
    var byte = kind << 4 | UInt8(size & 0xF)
    var rest = size >> 4
    while rest > 0 {
      bytes.append(byte | 0x80)
      byte = UInt8(rest & 0x7F)
      rest >>= 7
    }
    bytes.append(byte)
  }

  /// How far before it the object stands that a difference is to, in groups of seven bits, the
  /// highest first. A number of several groups is one more than its bits say for each but the last.
  private mutating func appendDistance(_ distance: Int) {
    // The groups, the lowest first, in one number: there are five at most.
    var groups = UInt64(distance & 0x7F)
    var (rest, count) = (distance >> 7, 1)
    while rest > 0 {
      rest -= 1
      groups |= UInt64(rest & 0x7F | 0x80) << (8 * count)
      rest >>= 7
      count += 1
    }
    for group in (0..<count).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: groups >> (8 * group)))
    }
  }

  /// The number that packs have for the difference to an object before it.
  private static let difference: UInt8 = 6
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
