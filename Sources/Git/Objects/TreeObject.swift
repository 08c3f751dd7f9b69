/// One tree object: what stands in one folder.
final class TreeObject: Sendable {
  /// Where an entry stands in the bytes.
  struct Entry: Sendable {
    /// Where it begins.
    let start: Int
    /// The bytes of its name.
    let name: Range<Int>
    let mode: EntryMode

    /// Where it ends.
    var end: Int { name.upperBound + 1 + ObjectID.count }
  }

  /// The object as git has it.
  let bytes: [UInt8]
  /// What stands in it, in git's order.
  let entries: [Entry]

  /// Reads an object; nil if it is damaged. An order that is not git's is damage too: a name could
  /// not be found though it is listed.
  init?(_ bytes: [UInt8]) {
    var entries: [Entry] = []
    var position = 0
    while position < bytes.count {
      guard let entry = Self.entry(at: position, in: bytes) else { return nil }
      if let last = entries.last {
        guard Self.precedes(last, entry, in: bytes) else { return nil }
      }
      entries.append(entry)
      position = entry.end
    }
    self.bytes = bytes
    self.entries = entries
  }

  /// The entry of a name.
  func find(_ name: String) -> Entry? {
    let name = Array(name.utf8)
    return find(name, isFolder: false) ?? find(name, isFolder: true)
  }

  /// The id of an entry.
  func id(of entry: Entry) -> ObjectID {
    let start = entry.name.upperBound + 1
    guard let id = ObjectID(bytes[start..<start + ObjectID.count]) else {
      preconditionFailure("an entry was read with its id")
    }
    return id
  }

  /// The bytes of an entry, to be written again as they are.
  func raw(_ entry: Entry) -> ArraySlice<UInt8> {
    bytes[entry.start..<entry.end]
  }

  /// The name of an entry; nil if it is no UTF-8.
  func name(of entry: Entry) -> String? {
    String(validating: bytes[entry.name], as: UTF8.self)
  }

  private func find(_ name: [UInt8], isFolder: Bool) -> Entry? {
    let wanted = Key(name: name[...], isFolder: isFolder)
    var range = entries.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let key = Self.key(of: entries[middle], in: bytes)
      if Self.precedes(key, wanted) {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    guard range.lowerBound < entries.count else { return nil }
    let entry = entries[range.lowerBound]
    guard (entry.mode == .folder) == isFolder, bytes[entry.name].elementsEqual(name) else {
      return nil
    }
    return entry
  }
}

extension TreeObject {
  /// What git sorts entries by: a folder's name ends with a slash.
  struct Key {
    let name: ArraySlice<UInt8>
    let isFolder: Bool
  }

  /// Whether a key stands before another one.
  static func precedes(_ one: Key, _ other: Key) -> Bool {
    let count = min(one.name.count, other.name.count)
    let starts = (one.name.startIndex, other.name.startIndex)
    for offset in 0..<count {
      let (left, right) = (one.name[starts.0 + offset], other.name[starts.1 + offset])
      if left != right { return left < right }
    }
    return end(of: one, at: count) < end(of: other, at: count)
  }

  /// Whether an entry stands before another one of the same bytes.
  static func precedes(_ one: Entry, _ other: Entry, in bytes: [UInt8]) -> Bool {
    precedes(key(of: one, in: bytes), key(of: other, in: bytes))
  }

  private static func end(of key: Key, at count: Int) -> Int {
    if count < key.name.count { return Int(key.name[key.name.startIndex + count]) }
    return key.isFolder ? Int(UInt8(ascii: "/")) : 0
  }

  private static func key(of entry: Entry, in bytes: [UInt8]) -> Key {
    Key(name: bytes[entry.name], isFolder: entry.mode == .folder)
  }

  private static func entry(at start: Int, in bytes: [UInt8]) -> Entry? {
    var number: UInt32 = 0
    var position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: " ") {
      guard (0x30...0x37).contains(bytes[position]), position - start < 8 else { return nil }
      number = number << 3 | UInt32(bytes[position] - 0x30)
      position += 1
    }
    guard position > start, position < bytes.count else { return nil }
    let first = position + 1
    guard let end = bytes[first...].firstIndex(of: 0), end > first,
      end + ObjectID.count < bytes.count, !bytes[first..<end].contains(UInt8(ascii: "/"))
    else { return nil }
    return Entry(start: start, name: first..<end, mode: EntryMode(number: number))
  }
}
