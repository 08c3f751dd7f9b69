#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

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
    var name = name
    return name.withUTF8 { find($0, isFolder: false) ?? find($0, isFolder: true) }
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

  private func find(_ name: UnsafeBufferPointer<UInt8>, isFolder: Bool) -> Entry? {
    bytes.withUnsafeBufferPointer { bytes in
      var range = entries.indices
      while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        let entry = entries[middle]
        let other = UnsafeBufferPointer(rebasing: bytes[entry.name])
        let order = Self.order(other, entry.mode == .folder, name, isFolder)
        if order == 0 { return entry }
        range = order < 0 ? middle + 1..<range.upperBound : range.lowerBound..<middle
      }
      return nil
    }
  }
}

extension TreeObject {
  /// Whether an entry stands before another one of the same bytes.
  static func precedes(_ one: Entry, _ other: Entry, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { precedes(one, in: $0, other, in: $0) }
  }

  /// Whether an entry stands before one of another tree.
  static func precedes(
    _ one: Entry, of tree: TreeObject, _ other: Entry, of otherTree: TreeObject
  ) -> Bool {
    tree.bytes.withUnsafeBufferPointer { bytes in
      otherTree.bytes.withUnsafeBufferPointer { precedes(one, in: bytes, other, in: $0) }
    }
  }

  private static func precedes(
    _ one: Entry, in bytes: UnsafeBufferPointer<UInt8>, _ other: Entry,
    in otherBytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    order(
      UnsafeBufferPointer(rebasing: bytes[one.name]), one.mode == .folder,
      UnsafeBufferPointer(rebasing: otherBytes[other.name]), other.mode == .folder) < 0
  }

  /// How git orders names: that of a folder ends with a slash.
  private static func order(
    _ one: UnsafeBufferPointer<UInt8>, _ isFolder: Bool, _ other: UnsafeBufferPointer<UInt8>,
    _ isOtherFolder: Bool
  ) -> Int {
    let count = min(one.count, other.count)
    if count > 0, let start = one.baseAddress, let otherStart = other.baseAddress {
      let order = memcmp(start, otherStart, count)
      if order != 0 { return Int(order) }
    }
    return end(of: one, isFolder, at: count) - end(of: other, isOtherFolder, at: count)
  }

  private static func end(
    of name: UnsafeBufferPointer<UInt8>, _ isFolder: Bool, at count: Int
  ) -> Int {
    if count < name.count { return Int(name[count]) }
    return isFolder ? Int(UInt8(ascii: "/")) : 0
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
