internal import Documents

/// The members of an object or a list in brackets, written anew: what stands between them stays.
struct BracketList {
  private let bytes: Text
  private let range: Range<Int>
  /// The members that stand in the text.
  private let members: [Range<Int>]
  private var next = 0
  /// Members to write, with what stands before them in the text.
  private var written: [(gap: Range<Int>?, bytes: [UInt8])] = []

  init(_ bytes: Text, _ range: Range<Int>, _ members: [Range<Int>]) {
    self.bytes = bytes
    self.range = range
    self.members = members
  }

  /// What a member begins with, if it has a line of its own.
  var indentation: [UInt8]? {
    let end = members.first?.lowerBound ?? range.upperBound - 1
    return Self.indentation(of: bytes.slice(range.lowerBound + 1..<end))
  }

  /// The white space behind the last line break of a text, if there is any.
  static func indentation(of text: Text) -> [UInt8]? {
    guard let last = text.lastIndex(of: 0x0A) else { return nil }
    return text[(last + 1)...].prefix { $0 == 0x20 || $0 == 0x09 }
  }

  /// Takes the next member of the text with its bytes; without, it goes away.
  mutating func take(_ member: [UInt8]?) {
    if let member { written.append((next == 0 ? nil : gap(before: next), member)) }
    next += 1
  }

  /// Adds a member.
  mutating func add(_ member: [UInt8]) {
    written.append((nil, member))
  }

  /// The whole text, with this between members that were not there.
  func finish(_ separator: [UInt8]) -> [UInt8] {
    guard !written.isEmpty else {
      return [bytes[range.lowerBound], bytes[range.upperBound - 1]]
    }
    var result = Array(bytes.slice(gap(before: 0)))
    for (index, member) in written.enumerated() {
      if index > 0 { result += member.gap.map { Array(bytes.slice($0)) } ?? separator }
      result += member.bytes
    }
    let end = members.last?.upperBound ?? range.upperBound - 1
    return result + bytes.slice(end..<range.upperBound)
  }

  private func gap(before index: Int) -> Range<Int> {
    let start = index == 0 ? range.lowerBound : members[index - 1].upperBound
    return start..<(members.isEmpty ? range.lowerBound + 1 : members[index].lowerBound)
  }
}
