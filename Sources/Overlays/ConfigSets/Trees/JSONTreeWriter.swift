internal import Documents

/// Writes trees that are JSON: what did not change keeps its bytes.
struct JSONTreeWriter {
  private let files: [TreeFile]
  private let layouts: [JSONLayout]

  init(_ files: [TreeFile]) {
    self.files = files
    layouts = files.map { JSONLayout($0) }
  }

  /// The bytes of a value, laid out as the layer is that it is written in.
  func written(_ value: TreeValue) -> [UInt8] {
    let bytes = files[value.layer].text.bytes
    if value.joined != nil { return Array(QuotedText.quoted(value.text).utf8) }
    guard value.isTouched else { return Array(bytes.slice(value.range)) }
    let home = value.children.filter { $0.layer == value.layer }
    var list = BracketList(bytes, value.range, home.map { $0.keyRange.lowerBound..<$0.end })
    let layout = layouts[value.layer].inside(list.indentation)
    for child in value.children {
      guard child.layer == value.layer else {
        if !child.isRemoved { list.add(added(child, beside: home.first, layout)) }
        continue
      }
      list.take(child.isRemoved ? nil : kept(child, layout))
    }
    return list.finish(layout.separator)
  }

  /// A member of the text with the value that it has now.
  private func kept(_ child: TreeEntry, _ layout: JSONLayout) -> [UInt8] {
    files[child.layer].text.bytes.slice(child.keyRange.lowerBound..<child.slot.start)
      + fitted(child.value, from: child.layer, layout)
  }

  /// A member that comes from another layer.
  private func added(
    _ child: TreeEntry, beside sibling: TreeEntry?, _ layout: JSONLayout
  ) -> [UInt8] {
    let value = fitted(child.value, from: nil, layout)
    guard !child.keyRange.isEmpty else { return value }
    let colon =
      sibling.map { sibling in
        Array(
          files[sibling.layer].text.bytes.slice(sibling.keyRange.upperBound..<sibling.slot.start))
      } ?? Array(": ".utf8)
    let isOdd = colon.contains(0x0A)
    return files[child.layer].text.bytes.slice(child.keyRange) + (isOdd ? Array(": ".utf8) : colon)
      + value
  }

  private func fitted(
    _ value: TreeValue, from layer: Int?, _ layout: JSONLayout
  ) -> [UInt8] {
    let bytes = written(value)
    return value.layer == layer ? bytes : layout.fit(bytes)
  }
}
