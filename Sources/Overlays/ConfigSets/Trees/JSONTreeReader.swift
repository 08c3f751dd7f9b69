internal import Documents
internal import Manifests

/// Finds out where each value of a JSON file ends, and what `$reconcile` says.
struct JSONTreeReader {
  private static let directives = "$reconcile"

  private let layer: ConfigText
  private let number: Int
  private let bytes: Text

  init(_ layer: ConfigText, _ number: Int) {
    self.layer = layer
    self.number = number
    bytes = layer.text.bytes
  }

  /// A value with everything below it. Inside a list nothing is merged.
  mutating func value(
    _ node: Node, isMerged: Bool, _ findings: inout Findings
  ) -> TreeValue {
    var children: [TreeEntry] = []
    var end = node.offset + 1
    switch node.kind {
    case .mapping:
      for (key, value) in node.entries {
        children.append(entry(key, value, isMerged: isMerged, &findings))
      }
    case .sequence:
      for item in node.children {
        let value = value(item, isMerged: false, &findings)
        children.append(child("", value.range.lowerBound..<value.range.lowerBound, value))
      }
    default: end = endOfScalar(node)
    }
    if node.kind.isCollection { end = skipSpace(from: children.last?.end ?? end) + 1 }
    var result = TreeValue(
      layer: number, kind: node.kind, node: node, range: node.offset..<end,
      slot: TreeSlot(start: node.offset, head: node.offset..<end, body: end..<end))
    result.isTouched = children.contains { $0.value.isTouched }
    result.children = children
    if isMerged, node.kind == .mapping { takeDirectives(of: &result, &findings) }
    return result
  }

  private mutating func entry(
    _ key: Node, _ node: Node, isMerged: Bool, _ findings: inout Findings
  ) -> TreeEntry {
    let keyEnd = endOfScalar(key)
    let isDirective = key.text.elementsEqual(Self.directives.utf8)
    if isDirective, !isMerged {
      report("lists are not merged, so nothing inside one is", at: key.offset, &findings)
    }
    let value = value(node, isMerged: isMerged && !isDirective, &findings)
    return child(key.string, key.offset..<keyEnd, value)
  }

  private func child(_ key: String, _ range: Range<Int>, _ value: TreeValue) -> TreeEntry {
    TreeEntry(
      key: Name(key), layer: number, keyRange: range, start: range.lowerBound,
      end: value.range.upperBound, blockStart: range.lowerBound, slot: value.slot, value: value,
      owner: number,
      place: Place(source: layer.source, offset: UInt32(value.range.lowerBound)))
  }

  private func endOfScalar(_ node: Node) -> Int {
    guard node.style == .doubleQuoted else { return node.offset + node.count }
    var end = node.offset + 1
    while bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
    return end + 1
  }

  private func skipSpace(from offset: Int) -> Int {
    var offset = offset
    while [0x20, 0x0A, 0x0D, 0x09].contains(bytes[offset]) { offset += 1 }
    return offset
  }

  /// Takes the member `$reconcile` out of an object and gives its other members what it says.
  private func takeDirectives(of object: inout TreeValue, _ findings: inout Findings) {
    guard let position = object.child(Self.directives) else { return }
    object.children[position].isRemoved = true
    object.isTouched = true
    let value = object.children[position].value
    guard value.kind == .mapping else {
      return report("`$reconcile` is an object", at: value.range.lowerBound, &findings)
    }
    var positions: [Name: Int] = [:]
    for (index, child) in object.children.enumerated() { positions[child.key] = index }
    for list in value.children {
      guard let directive = directive(of: list, &findings) else { continue }
      for key in list.value.children {
        let offset = key.value.range.lowerBound
        let text = key.value.text
        guard let directive else {
          object.unsets.append((text, offset))
          continue
        }
        guard let position = positions[Name(text)] else {
          report("`\(text)` is not set beside this", at: offset, &findings)
          continue
        }
        object.children[position].directives.append(directive)
        if directive == .lock {
          object.children[position].lock = object.children[position].place
        }
      }
    }
  }

  /// What a list of keys asks for; none means to unset them.
  private func directive(
    of list: TreeEntry, _ findings: inout Findings
  ) -> ConfigDirective?? {
    let known: [(String, ConfigDirective?)] = [
      ("unset", nil), ("append", .append), ("prepend", .prepend), ("lock", .lock),
    ]
    guard let found = known.first(where: { $0.0 == list.key.string }) else {
      report(
        "there is no directive `\(list.key.string)`", at: list.keyRange.lowerBound,
        hint: Suggestion.hint(for: list.key.string, among: known.map(\.0)), &findings)
      return nil
    }
    guard list.value.kind == .sequence,
      list.value.children.allSatisfy({ $0.value.kind == .string })
    else {
      report(
        "`\(list.key.string)` needs a list of keys", at: list.value.range.lowerBound, &findings)
      return nil
    }
    return .some(found.1)
  }

  private func report(
    _ message: String, at offset: Int, hint: String? = nil, _ findings: inout Findings
  ) {
    findings.add(
      "config-directive", message, at: Place(source: layer.source, offset: UInt32(offset)),
      hint: hint)
  }
}
