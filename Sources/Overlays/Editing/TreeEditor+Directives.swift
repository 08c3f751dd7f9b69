internal import Documents
internal import Manifests

extension TreeEditor<YAMLTree> {
  /// Takes out the lines that ask something of a key but to lock it: it has a value of its own now.
  mutating func takeDirectives(from steps: [ValuePath.Step]) throws(EditFailure) {
    guard let parent = try value(at: Array(steps.dropLast())), let name = steps.last?.name else {
      return
    }
    let text = SourceText(bytes).bytes
    var lines = parent.unsets.filter { $0.key.isSameInBytes(as: name) }.map {
      text.lineStart(of: $0.offset)..<text.nextLine(from: $0.offset)
    }
    if let entry = parent.child(name).map({ parent.children[$0] }), entry.isInBlock {
      var line = entry.blockStart
      while line < entry.start {
        let next = text.nextLine(from: line)
        if Self.isJoin(text.slice(line..<next)) { lines.append(line..<next) }
        line = next
      }
    }
    bytes = TextEdit.apply(lines.map { TextEdit(range: $0, bytes: []) }, to: text)
  }

  /// Whether a line asks to add to a value.
  private static func isJoin(_ line: Text) -> Bool {
    let comment = line.drop { $0 == 0x20 }.dropFirst()
    switch ConfigDirective.read(String(decoding: comment, as: UTF8.self).trimmingSpace) {
    case .success(.append), .success(.prepend): return true
    default: return false
    }
  }

  /// The text with a line in the place of an entry.
  func replacing(
    _ steps: [ValuePath.Step], with line: String
  ) throws(EditFailure) -> [UInt8] {
    let parent = try value(at: Array(steps.dropLast()))
    guard let name = steps.last?.name, let parent, let index = parent.child(name),
      parent.isBlock, parent.children[index].isInBlock
    else {
      throw EditFailure(
        "a key between braces cannot be unset", hint: "give each key a line of its own")
    }
    let entry = parent.children[index]
    let text = String(repeating: " ", count: parent.column) + line + "\n"
    let edit = TextEdit(range: entry.start..<entry.end, bytes: Array(text.utf8))
    return TextEdit.apply([edit], to: SourceText(bytes).bytes)
  }
}

extension TreeEditor<JSONTree> {
  /// Takes what is asked of a key out of `$reconcile`: the key has a value of its own now.
  mutating func takeDirectives(from steps: [ValuePath.Step]) throws(EditFailure) {
    let parent = Array(steps.dropLast())
    for directive in ["unset", "append", "prepend"] {
      let list = parent + [.field("$reconcile"), .field(directive)]
      guard let items = try value(at: list)?.effective, let name = steps.last?.name,
        let index = items.firstIndex(where: { $0.value.text.isSameInBytes(as: name) })
      else { continue }
      try remove(list + [.index(index)])
    }
  }

  /// Adds an item to a list.
  mutating func add(_ item: NewScalar, to list: [ValuePath.Step]) throws(EditFailure) {
    let count = try value(at: list)?.effective.count ?? 0
    try set(list + [.index(count)], to: item)
  }
}
