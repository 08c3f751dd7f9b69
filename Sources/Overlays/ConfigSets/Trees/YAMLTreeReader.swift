internal import Documents
internal import Manifests

/// Makes a tree of a text of YAML, with the lines of each entry.
struct YAMLTreeReader {
  private let layer: ConfigText
  private let number: Int
  private let bytes: Text
  private let ends: YAMLEnds
  private(set) var comments: YAMLComments
  /// What cannot be merged.
  private(set) var problems: [Problem] = []

  init(_ layer: ConfigText, _ number: Int, _ root: Node) {
    self.layer = layer
    self.number = number
    bytes = layer.text.bytes
    ends = YAMLEnds(layer.text, root)
    comments = YAMLComments(layer.text, ends.scalars)
  }

  /// A value with everything below it, behind a key or a mark of an item. Inside a list nothing is
  /// merged.
  mutating func value(
    _ node: Node, behind start: Int, in column: Int?, isMerged: Bool
  ) -> TreeValue {
    check(node)
    let end = ends.end(of: node)
    let range = min(max(node.offset, start), end)..<end
    var value = TreeValue(
      layer: number, kind: node.kind, node: node, range: range,
      slot: slot(node, range, behind: start, in: column))
    guard node.kind.isCollection else {
      // Between brackets kustomize takes what is not written for a text.
      if node.style == .plain, node.count == 0 { value.kind = .null }
      return value
    }
    if value.isBlock { value.column = bytes.column(of: node.offset) }
    let own = value.isBlock ? value.column : nil
    if node.kind == .mapping {
      value.children = node.entries.map { entry($0.key, $0.value, in: own, isMerged: isMerged) }
    } else {
      var position = node.offset
      for node in node.children {
        value.children.append(item(node, from: position, in: own))
        position = ends.end(of: node)
      }
    }
    return value
  }

  /// Where a value stands: on the line of its key, or on lines below.
  private func slot(
    _ node: Node, _ range: Range<Int>, behind start: Int, in column: Int?
  ) -> TreeSlot {
    var slot = TreeSlot(start: start, head: range, column: column)
    guard column != nil else { return slot }
    let next = bytes.nextLine(from: range.upperBound)
    slot.body = next..<next
    let isBlock = node.kind.isCollection && node.style == .block
    if isBlock || node.style == .literal || node.style == .folded {
      let lineEnd = bytes.lineEnd(from: isBlock ? start : node.offset)
      if isBlock, node.offset > lineEnd {
        slot.head = start..<start
      } else {
        // Of a mark only that, for a comment may stand behind it.
        let mark = bytes.slice(range.lowerBound..<lineEnd).prefix { !Text.isSpace($0) }
        slot.head = range.lowerBound..<(isBlock ? lineEnd : range.lowerBound + mark.count)
      }
      slot.body = bytes.nextLine(from: lineEnd)..<next
    }
    return slot
  }

  private mutating func entry(
    _ key: Node, _ node: Node, in column: Int?, isMerged: Bool
  ) -> TreeEntry {
    check(key)
    if key.style == .plain, key.text.elementsEqual("<<".utf8) {
      refuse("YAML with merge keys cannot be merged", at: key.offset, hint: "write the keys out")
    }
    let keyRange = key.offset..<ends.end(of: key)
    let lineStart = column == nil ? key.offset : bytes.lineStart(of: key.offset)
    let colon = skipSpace(from: keyRange.upperBound)
    let hasColon = colon < bytes.count && bytes[colon] == UInt8(ascii: ":")
    if isMarked(key.offset) || (column != nil && !hasColon) {
      refuse("a key with `?` cannot be merged", at: key.offset, hint: "write `key: value`")
    }
    let start = hasColon ? colon + 1 : keyRange.upperBound
    let value = value(
      node, behind: start, in: column, isMerged: isMerged && node.style == .block)
    var entry = child(key.string, keyRange, value, lineStart)
    if isMerged, column != nil, entry.start == lineStart {
      entry.directives = comments.takeDirectives(above: lineStart)
      if entry.directives.contains(.lock) { entry.lock = entry.place }
    }
    return entry
  }

  /// An item of a list; without brackets its mark is the next dash.
  private mutating func item(_ node: Node, from position: Int, in column: Int?) -> TreeEntry {
    guard column != nil else {
      let value = value(node, behind: node.offset, in: nil, isMerged: false)
      let start = value.range.lowerBound
      return child("", start..<start, value, start)
    }
    var mark = position
    while mark < bytes.count, bytes[mark] != UInt8(ascii: "-") {
      if bytes[mark] == UInt8(ascii: "#") { mark = bytes.lineEnd(from: mark) }
      mark += 1
    }
    let value = value(node, behind: mark + 1, in: column, isMerged: false)
    return child("", mark..<mark, value, bytes.lineStart(of: mark))
  }

  private func child(
    _ key: String, _ range: Range<Int>, _ value: TreeValue, _ lineStart: Int
  ) -> TreeEntry {
    var entry = TreeEntry(
      key: Name(key), layer: number, keyRange: range, start: range.lowerBound,
      end: value.range.upperBound, blockStart: range.lowerBound, slot: value.slot, value: value,
      owner: number,
      place: Place(source: layer.source, offset: UInt32(value.range.lowerBound)))
    guard entry.isInBlock else { return entry }
    entry.end = bytes.nextLine(from: entry.end)
    if bytes.slice(lineStart..<entry.start).allSatisfy({ $0 == 0x20 }) {
      entry.start = lineStart
      entry.blockStart = comments.blockStart(
        above: lineStart, column: range.lowerBound - lineStart)
    }
    return entry
  }

  private func skipSpace(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset
  }

  /// Whether `? ` stands before a key.
  private func isMarked(_ key: Int) -> Bool {
    var offset = key
    while offset > 0, Text.isSpace(bytes[offset - 1]) { offset -= 1 }
    return offset < key && offset > 0 && bytes[offset - 1] == UInt8(ascii: "?")
      && (offset == 1 || Text.isSpace(bytes[offset - 2]) || bytes[offset - 2] == 0x2D)
  }

  /// What a value is must follow from its own text.
  private mutating func check(_ node: Node) {
    if node.kind == .alias || node.anchor != nil {
      refuse("YAML with anchors cannot be merged", at: node.offset, hint: "write the value out")
    } else if node.tag != nil {
      refuse("YAML with tags cannot be merged", at: node.offset, hint: "take the tag out")
    }
  }

  private mutating func refuse(_ message: String, at offset: Int, hint: String) {
    problems.append(Problem("config-tree", message, at: offset..<offset + 1, hint: hint))
  }
}
