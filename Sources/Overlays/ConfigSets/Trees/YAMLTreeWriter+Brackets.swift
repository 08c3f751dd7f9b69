internal import Documents
internal import Manifests

// What stands between brackets, or on one line.
extension YAMLTreeWriter {
  /// The bytes of a value that has no lines of its own, in the text that it stands in.
  func written(_ value: TreeValue) -> [UInt8] {
    let file = files[value.layer]
    if value.joined != nil { return Array(YAMLScalar.text(value.text).utf8) }
    if value.kind.isCollection, value.effective.isEmpty, value.isTouched || value.isBlock {
      return Array((value.kind == .mapping ? "{}" : "[]").utf8)
    }
    if value.kind == .mapping, value.range.isEmpty { return Array("{}".utf8) }
    guard value.isTouched else { return file.copy(value.range) }
    let home = value.children.filter { $0.layer == value.layer }
    var list = BracketList(
      file.text.bytes, value.range, home.map { $0.keyRange.lowerBound..<$0.end })
    let indentation = list.indentation
    for child in value.children {
      if child.layer == value.layer {
        list.take(child.isRemoved ? nil : kept(child))
      } else if !child.isRemoved {
        list.add(inBrackets(child))
      }
    }
    return list.finish([UInt8(ascii: ",")] + (indentation.map { [0x0A] + $0 } ?? [0x20]))
  }

  /// A member of the text with the value that it has now.
  private func kept(_ child: TreeEntry) -> [UInt8] {
    let file = files[child.layer]
    let value = child.value
    guard value.layer != child.layer || value.joined != nil || value.isTouched else {
      return file.copy(child.keyRange.lowerBound..<child.end)
    }
    if value.layer == child.layer, value.joined == nil, !value.range.isEmpty {
      return file.copy(child.keyRange.lowerBound..<value.range.lowerBound) + written(value)
    }
    guard !child.keyRange.isEmpty else { return inBrackets(value) }
    var key = file.copy(child.keyRange.lowerBound..<child.slot.head.lowerBound)
    let hasColon = child.slot.start > child.keyRange.upperBound
    if !hasColon { key = file.copy(child.keyRange) + [UInt8(ascii: ":")] }
    return key + (key.last == UInt8(ascii: ":") ? [0x20] : []) + inBrackets(value)
  }

  /// A child of another layer as a member.
  private func inBrackets(_ child: TreeEntry) -> [UInt8] {
    let value = inBrackets(child.value)
    guard !child.keyRange.isEmpty else { return value }
    let written = files[child.layer].text.bytes.slice(child.keyRange)
    let isQuoted = written.first == UInt8(ascii: "\"") || written.first == UInt8(ascii: "'")
    let key =
      isQuoted || YAMLScalar.isPlainInBrackets(written)
      ? Array(written) : Array(QuotedText.quoted(child.key.string).utf8)
    return key + ": ".utf8 + value
  }

  /// A value on one line.
  func inBrackets(_ value: TreeValue) -> [UInt8] {
    switch value.kind {
    case .mapping: return brace(value, "{", "}")
    case .sequence: return brace(value, "[", "]")
    default:
      if value.joined != nil { return Array(YAMLScalar.text(value.text).utf8) }
      let written = files[value.layer].text.bytes.slice(value.range)
      if value.range.isEmpty { return Array("null".utf8) }
      switch value.node?.style {
      case .plain where YAMLScalar.isPlainInBrackets(written) || value.kind != .string:
        return Array(written)
      case .singleQuoted where !written.contains(0x0A), .doubleQuoted where !written.contains(0x0A):
        return Array(written)
      default: return Array(QuotedText.quoted(value.text).utf8)
      }
    }
  }

  private func brace(_ value: TreeValue, _ opening: String, _ closing: String) -> [UInt8] {
    let members = value.effective.map { inBrackets($0) }
    return Array(opening.utf8) + members.joined(separator: ", ".utf8) + Array(closing.utf8)
  }
}
