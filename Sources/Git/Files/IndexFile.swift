internal import Documents

/// What git remembers of the files of a working tree: `.git/index`. Only what is needed to see which
/// of them are as they were checked out; forms that say it in other ways are not read.
struct IndexFile {
  /// A file as it was when git last looked at it.
  struct Entry {
    /// The bytes of its path.
    let path: ArraySlice<UInt8>
    let id: ObjectID
    /// When it was written.
    let time: FileTime
    /// When anything of it was changed: nobody can set that back.
    let changeTime: FileTime
    let inode: UInt32
    let size: UInt32
    /// Whether git is told not to look at it.
    let isHidden: Bool
  }

  /// A moment as the system tells it, cut to what git keeps.
  struct FileTime: Comparable {
    let seconds: UInt32
    let nanoseconds: UInt32

    static func < (one: FileTime, other: FileTime) -> Bool {
      (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
    }
  }

  let entries: [Entry]
  /// The tree that all of it is; nil if git has not written it yet.
  let tree: ObjectID?

  /// Reads the bytes; nil if they are of another form.
  init?(_ bytes: [UInt8]) {
    var reader = IndexReader(bytes)
    guard reader.take(4)?.elementsEqual("DIRC".utf8) == true, let version = reader.number(),
      (2...4).contains(version), let count = reader.number(), count <= bytes.count / 62
    else { return nil }
    var entries: [Entry] = []
    entries.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let entry = reader.entry(version) else { return nil }
      entries.append(entry)
    }
    self.entries = entries
    var tree: ObjectID?
    while let (name, content) = reader.part() {
      // In small letters are those without which nothing can be understood.
      if name.first.map({ $0 >= UInt8(ascii: "a") }) ?? true { return nil }
      if name.elementsEqual("TREE".utf8) { tree = Self.tree(in: content) }
    }
    self.tree = tree
  }

  /// The id of the outermost tree; before it stand an empty name, and how much is in it.
  private static func tree(in content: ArraySlice<UInt8>) -> ObjectID? {
    guard content.first == 0, let line = content.firstIndex(of: UInt8(ascii: "\n")),
      content[content.startIndex + 1] != UInt8(ascii: "-")
    else { return nil }
    return ObjectID(content[(line + 1)...].prefix(ObjectID.count))
  }
}

/// Goes through the bytes of an index.
private struct IndexReader {
  private let bytes: [UInt8]
  private var position = 0
  /// The path before, of which newer forms leave out the beginning.
  private var last: [UInt8] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, bytes.count - position >= count else { return nil }
    position += count
    return bytes[position - count..<position]
  }

  mutating func number() -> UInt32? {
    take(4).map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  mutating func entry(_ version: UInt32) -> IndexFile.Entry? {
    let start = position
    var numbers: [UInt32] = []
    for _ in 0..<10 {
      guard let number = number() else { return nil }
      numbers.append(number)
    }
    guard let name = take(ObjectID.count), let id = ObjectID(name), let flags = take(2),
      let first = flags.first
    else { return nil }
    var isHidden = first & 0x80 != 0
    if first & 0x40 != 0 {
      guard version > 2, let more = take(2), let high = more.first else { return nil }
      isHidden = isHidden || high & 0x40 != 0
    }
    // Two versions of a file that people have to decide between: nothing is sure.
    guard first & 0x30 == 0, let path = path(version, from: start) else { return nil }
    return IndexFile.Entry(
      path: path, id: id, time: .init(seconds: numbers[2], nanoseconds: numbers[3]),
      changeTime: .init(seconds: numbers[0], nanoseconds: numbers[1]), inode: numbers[5],
      size: numbers[9], isHidden: isHidden)
  }

  private mutating func path(_ version: UInt32, from start: Int) -> ArraySlice<UInt8>? {
    var kept: [UInt8] = []
    if version == 4 {
      guard let dropped = variableNumber(), dropped <= last.count else { return nil }
      kept = Array(last.dropLast(dropped))
    }
    guard let end = bytes[position...].firstIndex(of: 0) else { return nil }
    let path = bytes[position..<end]
    // Older forms fill up to a multiple of eight, with one zero byte at least.
    position = version == 4 ? end + 1 : start + (end - start) / 8 * 8 + 8
    guard position <= bytes.count else { return nil }
    guard version == 4 else { return path }
    last = kept + path
    return last[...]
  }

  /// A number with seven bits in each byte.
  private mutating func variableNumber() -> Int? {
    var number = 0
    for index in 0..<5 {
      guard let byte = take(1)?.first else { return nil }
      number = (index == 0 ? 0 : (number + 1) << 7) | Int(byte & 0x7F)
      if byte & 0x80 == 0 { return number }
    }
    return nil
  }

  /// A part behind the entries, but for the checksum at the end.
  mutating func part() -> (name: ArraySlice<UInt8>, content: ArraySlice<UInt8>)? {
    guard bytes.count - position > ObjectID.count + 8, let name = take(4), let count = number(),
      let content = take(Int(count))
    else { return nil }
    return (name, content)
  }
}
