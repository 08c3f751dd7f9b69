#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What is another object but for some bytes, as packs have it: what is to be copied of that one, and
/// what is to be put between. It is found in one walk through both: good for texts of which few
/// lines differ, and not worse than the whole for others.
struct ObjectDifference {
  /// Shorter pieces are not copied.
  private static let fewest = 8
  /// How far ahead bytes are looked for that are at the same place again.
  private static let nearest = 24
  /// How many lines ahead equal ones are looked for.
  private static let mostLines = 8
  /// The longest piece that one instruction can copy, and put.
  private static let longestCopy = 0xFFFF
  private static let longestInsertion = 127

  /// The instructions, behind the sizes of both objects.
  private(set) var bytes: [UInt8] = []

  /// Finds it; false if it would be longer than a limit.
  mutating func find(from old: [UInt8], to new: [UInt8], atMost limit: Int) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    append(size: old.count)
    append(size: new.count)
    return old.withUnsafeBytes { old in
      new.withUnsafeBytes { new in
        var walk = Walk(old: old, new: new)
        var written = 0
        while !walk.isAtEnd {
          let count = walk.commonCount
          if count >= Self.fewest {
            insert(new[written..<walk.place])
            copy(walk.oldPlace, count)
            walk.pass(count)
            written = walk.place
          } else {
            walk.pass(count)
            walk.findNext(within: Self.nearest, Self.mostLines)
          }
          if bytes.count + walk.place - written > limit { return false }
        }
        insert(new[written...])
        return bytes.count <= limit
      }
    }
  }

  /// Seven bits a byte, the lowest first.
  private mutating func append(size: Int) {
    var rest = size
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func insert(_ piece: Slice<UnsafeRawBufferPointer>) {
    var rest = piece
    while !rest.isEmpty {
      let part = rest.prefix(Self.longestInsertion)
      bytes.append(UInt8(part.count))
      bytes += UnsafeRawBufferPointer(rebasing: part)
      rest = rest.dropFirst(part.count)
    }
  }

  private mutating func copy(_ start: Int, _ count: Int) {
    var (start, rest) = (start, count)
    while rest > 0 {
      let count = min(rest, Self.longestCopy)
      let position = bytes.count
      bytes.append(0x80)
      let offsets = append(UInt32(start), bit: 0x01)
      let sizes = append(UInt32(count), bit: 0x10)
      bytes[position] |= offsets | sizes
      start += count
      rest -= count
    }
  }

  /// Adds the bytes of a number that are not zero, the lowest first, and answers which these are.
  private mutating func append(_ number: UInt32, bit: UInt8) -> UInt8 {
    var (rest, mark, marks) = (number, bit, UInt8(0))
    while rest > 0 {
      if rest & 0xFF != 0 {
        bytes.append(UInt8(rest & 0xFF))
        marks |= mark
      }
      rest >>= 8
      mark <<= 1
    }
    return marks
  }
}

extension ObjectDifference {
  /// Two places that go through two objects together.
  private struct Walk {
    let old: UnsafeRawBufferPointer
    let new: UnsafeRawBufferPointer
    private(set) var oldPlace = 0
    private(set) var place = 0

    init(old: UnsafeRawBufferPointer, new: UnsafeRawBufferPointer) {
      self.old = old
      self.new = new
    }

    /// Whether nothing is left to compare.
    var isAtEnd: Bool { place >= new.count || oldPlace >= old.count }

    /// How many bytes are the same from here on.
    var commonCount: Int {
      let most = min(old.count - oldPlace, new.count - place)
      var count = 0
      while count + 8 <= most {
        let difference = word(old, oldPlace + count) ^ word(new, place + count)
        if difference != 0 { return count + difference.littleEndian.trailingZeroBitCount / 8 }
        count += 8
      }
      while count < most, old[oldPlace + count] == new[place + count] { count += 1 }
      return count
    }

    /// Goes on in both.
    mutating func pass(_ count: Int) {
      oldPlace += count
      place += count
    }

    /// Goes to where both are the same again: a few bytes ahead in both, at the end of this line, or
    /// at the beginning of one of the next and what stands before it. If that is nowhere, a few lines
    /// are passed.
    mutating func findNext(within bytes: Int, _ lines: Int) {
      // In texts whose lines are much alike the next bytes say little, and the next line more.
      if isSame(start(old, oldPlace) ?? old.count - 8, start(new, place) ?? new.count - 8) {
        for distance in 1...bytes where isSame(oldPlace + distance, place + distance) {
          pass(distance)
          return
        }
      }
      let (oldLines, newLines) = (starts(lines, old, oldPlace), starts(lines, new, place))
      if let oldEnd = oldLines.first, let end = newLines.first, oldEnd - oldPlace >= 8,
        end - place >= 8, isSame(oldEnd - 8, end - 8)
      {
        goBack(from: oldEnd, end)
        return
      }
      let sums = oldLines.isEmpty || newLines.isEmpty ? 0 : oldLines.count + newLines.count - 1
      for sum in 0..<sums {
        for index in max(0, sum - newLines.count + 1)...min(sum, oldLines.count - 1)
        where isSame(oldLines[index], newLines[sum - index]) {
          goBack(from: oldLines[index], newLines[sum - index])
          return
        }
      }
      (oldPlace, place) = (oldLines.last ?? old.count, newLines.last ?? new.count)
    }

    /// Goes to two places, or to those before them from which on everything is the same.
    private mutating func goBack(from oldEnd: Int, _ end: Int) {
      var count = 0
      let most = min(oldEnd - oldPlace, end - place)
      while count < most, old[oldEnd - count - 1] == new[end - count - 1] { count += 1 }
      (oldPlace, place) = (oldEnd - count, end - count)
    }

    /// Whether eight bytes are the same.
    private func isSame(_ oldPlace: Int, _ place: Int) -> Bool {
      oldPlace >= 0 && place >= 0 && oldPlace + 8 <= old.count && place + 8 <= new.count
        && word(old, oldPlace) == word(new, place)
    }

    /// Where the next lines begin.
    private func starts(_ most: Int, _ text: UnsafeRawBufferPointer, _ place: Int) -> [Int] {
      var starts: [Int] = []
      while starts.count < most, let next = start(text, starts.last ?? place) {
        starts.append(next)
      }
      return starts
    }

    /// Where the next line begins; nil if this is the last.
    private func start(_ text: UnsafeRawBufferPointer, _ place: Int) -> Int? {
      guard place < text.count, let first = text.baseAddress,
        let end = memchr(first + place, 0x0A, text.count - place)
      else { return nil }
      return first.distance(to: UnsafeRawPointer(end)) + 1
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
  }
}
