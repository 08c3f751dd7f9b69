internal import Documents

/// Writes trees that are YAML: what did not change keeps its lines, with the comments.
struct YAMLTreeWriter {
  let files: [TreeFile]

  init(_ files: [TreeFile]) {
    self.files = files
  }

  /// The whole text.
  func document(_ root: TreeValue) -> [UInt8] {
    guard let file = files.first else { return [] }
    guard root.isTouched || root.layer != 0 else { return file.copy(0..<file.text.count) }
    if root.layer == 0, root.isBlock {
      let lines = lines(of: root, in: 0..<file.text.count, isDocument: true)
      return root.effective.isEmpty ? Self.ended(lines) + "{}\n".utf8 : lines
    }
    let before = file.copy(0..<file.root.range.lowerBound)
    let behind = file.copy(file.root.range.upperBound..<file.text.count)
    guard root.isBlock else { return before + written(root) + behind }
    return Self.ended(before)
      + lines(of: root, in: 0..<files[root.layer].text.count, isDocument: true) + behind
  }

  /// Lines that end with a break, so that others can follow.
  static func ended(_ lines: [UInt8]) -> [UInt8] {
    lines.isEmpty || lines.last == 0x0A ? lines : lines + [0x0A]
  }

  /// The lines of the children of a collection, which stand in this range of its text, with what
  /// stands between them.
  func lines(
    of value: TreeValue, in range: Range<Int>, isDocument: Bool = false
  ) -> [UInt8] {
    let file = files[value.layer]
    var result: [UInt8] = []
    var position = range.lowerBound
    let last = value.children.lastIndex { $0.layer == value.layer }
    for (index, child) in value.children.enumerated() {
      if child.layer == value.layer {
        result += file.copy(position..<(child.isRemoved ? child.blockStart : child.start))
        if !child.isRemoved { result += lines(of: child, in: value.column) }
        position = child.end
      } else if !child.isRemoved {
        if index > last ?? -1 {
          let end = isDocument ? endOfDocument(file, from: position) : position
          result += file.copy(position..<end)
          position = end
        }
        result = Self.ended(result) + added(child, to: value)
      }
    }
    return result + file.copy(position..<max(position, range.upperBound))
  }

  /// Where lines can be added behind all others: before `...`.
  private func endOfDocument(_ file: TreeFile, from offset: Int) -> Int {
    let bytes = file.text.bytes
    var line = offset
    while line < bytes.count {
      if bytes.slice(line..<min(line + 3, bytes.count)).elementsEqual("...".utf8) { return line }
      line = bytes.nextLine(from: line)
    }
    return line
  }

  /// The lines of a child that comes from another layer, with the comments above it.
  private func added(_ child: TreeEntry, to parent: TreeValue) -> [UInt8] {
    if let column = child.slot.column {
      let text =
        files[child.layer].copy(child.blockStart..<child.start) + lines(of: child, in: column)
      return Self.ended(Self.shifted(text, by: parent.column - column))
    }
    let bytes = files[child.layer].text.bytes
    let isItem = child.keyRange.isEmpty
    let key = isItem ? Array("-".utf8) : Array(bytes.slice(child.keyRange)) + [UInt8(ascii: ":")]
    let parts = parts(of: child.value, in: parent.column)
    return Self.spaces(parent.column) + key + (parts.head.isEmpty ? [] : [0x20]) + parts.head
      + [0x0A] + Self.ended(parts.body)
  }

  /// The lines of a child in the text that it stands in.
  private func lines(of child: TreeEntry, in column: Int) -> [UInt8] {
    let file = files[child.layer]
    let key = child.keyRange.lowerBound
    let indentation = Self.spaces(column)
    let value = child.value
    guard value.layer != child.layer || value.isTouched || value.joined != nil else {
      return indentation + file.copy(key..<child.end)
    }
    let start = indentation + file.copy(key..<child.slot.start)
    let isHome = value.layer == child.layer && value.isBlock && !value.effective.isEmpty
    if isHome, child.slot.head.isEmpty {
      return start + file.copy(child.slot.start..<child.slot.body.lowerBound)
        + lines(of: value, in: child.slot.body)
    }
    if isHome {
      // It begins behind the mark of an item, if what it begins with is still there.
      let lines = lines(of: value, in: value.range.lowerBound..<child.end)
      guard let first = lines.dropFirst(value.column).first, first != UInt8(ascii: "#"),
        !Text.isSpace(first), lines.prefix(value.column).allSatisfy({ $0 == 0x20 })
      else { return start + [0x0A] + lines }
      return start + file.copy(child.slot.start..<value.range.lowerBound)
        + lines.dropFirst(value.column)
    }
    return start + replaced(child, in: column)
  }

  /// What follows the colon or the dash of a child whose value is another one now.
  private func replaced(_ child: TreeEntry, in column: Int) -> [UInt8] {
    let file = files[child.layer]
    let (slot, parts) = (child.slot, parts(of: child.value, in: column))
    let lineEnd = file.text.bytes.lineEnd(from: slot.head.upperBound)
    var result: [UInt8] = []
    if !parts.head.isEmpty {
      result += slot.head.isEmpty ? [0x20] : file.copy(slot.start..<slot.head.lowerBound)
      if result.isEmpty { result = [0x20] }
      result += parts.head
    }
    result += file.copy(slot.head.upperBound..<lineEnd)
    if lineEnd < file.text.count || !parts.body.isEmpty { result.append(0x0A) }
    return result + parts.body
  }

  /// What a value has on the line of its key, and on lines below, in a mapping or a list that begins
  /// in a column.
  func parts(of value: TreeValue, in column: Int) -> (head: [UInt8], body: [UInt8]) {
    let file = files[value.layer]
    let shift = column - (value.slot.column ?? 0)
    let isBlock = value.isBlock && !value.effective.isEmpty
    if isBlock, value.slot.head.isEmpty {
      let lines = lines(of: value, in: value.slot.body)
      return ([], Self.ended(Self.shifted(lines, by: shift)))
    }
    if value.isBlockText, value.joined == nil {
      let lines = Self.shifted(file.copy(value.slot.body), by: shift)
      var mark = file.copy(value.slot.head)
      if !lines.isEmpty, lines.last != 0x0A {
        // At the end of a text its last line had no break, which must be said now.
        mark = mark.filter { !"+-".utf8.contains($0) } + [UInt8(ascii: "-")]
      }
      return (mark, Self.ended(lines))
    }
    let text = written(value)
    guard let end = text.firstIndex(of: 0x0A) else { return (text, []) }
    return (
      Array(text[...end]) + Self.shifted(Array(text[(end + 1)...]), by: shift), []
    )
  }

  /// Lines moved to the right, or to the left as far as there are spaces.
  static func shifted(_ lines: [UInt8], by columns: Int) -> [UInt8] {
    guard columns != 0 else { return lines }
    var result: [UInt8] = []
    var index = 0
    while index < lines.count {
      let end = lines[index...].firstIndex(of: 0x0A) ?? lines.count
      let line = lines[index..<end]
      if columns < 0 {
        result += line.dropFirst(min(-columns, line.prefix { $0 == 0x20 }.count))
      } else {
        result += line.isEmpty || line.elementsEqual([0x0D]) ? [] : spaces(columns)
        result += line
      }
      if end < lines.count { result.append(0x0A) }
      index = end + 1
    }
    return result
  }

  private static func spaces(_ count: Int) -> [UInt8] { Array(repeating: 0x20, count: count) }
}
