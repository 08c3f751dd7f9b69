package import Documents

/// Reads a path along an object, as people write it: `spec.containers[0].image`,
/// `spec.containers[name=web].image`, `metadata.annotations.example.org/a`.
///
/// A name may hold dots: the longest one that the object has is taken.
package struct ValuePathReader {
  /// Why a path leads nowhere.
  package struct Failure: Error {
    package let message: String
    /// The names that would lead on.
    package let candidates: [String]
    /// The name that is none of them.
    package let name: String
  }

  private static let dot = UInt8(ascii: ".")
  private static let open = UInt8(ascii: "[")
  private static let close = UInt8(ascii: "]")

  private var rest: ArraySlice<UInt8>
  private var path = ValuePath()
  private var node: Node

  /// The path that a text means in an object.
  package static func read(_ text: String, in root: Node) throws(Failure) -> ValuePath {
    var reader = ValuePathReader(rest: Array(text.utf8)[...], node: root)
    while !reader.rest.isEmpty { try reader.readStep() }
    return reader.path
  }

  /// The path that a text means in an object, which need not have all of it: what is missing are
  /// names of fields, and items that have a key with a value.
  package static func readNew(_ text: String, in root: Node) throws(Failure) -> ValuePath {
    var reader = ValuePathReader(rest: Array(text.utf8)[...], node: root)
    while !reader.rest.isEmpty {
      let start = reader.rest
      do throws(Failure) {
        try reader.readStep()
      } catch {
        guard reader.node.kind.isCollection || reader.node.kind == .null else { throw error }
        reader.rest = start
        try reader.readNewSteps()
      }
    }
    return reader.path
  }

  /// Whether names here hold dots, and have nothing below them.
  private var isInTexts: Bool {
    guard case .field(let name) = path.steps.last else { return false }
    return name == "annotations" || name == "labels"
  }

  /// Reads what the object does not have.
  private mutating func readNewSteps() throws(Failure) {
    while !rest.isEmpty {
      if rest.first == Self.dot { rest = rest.dropFirst() }
      guard rest.first == Self.open else {
        let bytes = isInTexts ? rest : word
        guard !bytes.isEmpty else {
          throw Failure(message: "a name in the path is empty", candidates: [], name: "")
        }
        rest = rest.dropFirst(bytes.count)
        path = path.appending(.field(String(decoding: bytes, as: UTF8.self)))
        continue
      }
      let text = String(decoding: rest.dropFirst().prefix { $0 != Self.close }, as: UTF8.self)
      rest = rest.dropFirst(text.utf8.count + 2)
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        path = path.appending(.item(key: parts[0], value: parts[1], index: 0))
      } else if Int(text) == nil {
        path = path.appending(.field(text.trimmingQuotes))
      } else {
        throw Failure(
          message: "`\(path.text)` has no item \(text)", candidates: [], name: text)
      }
    }
  }

  private init(rest: ArraySlice<UInt8>, node: Node) {
    self.rest = rest
    self.node = node
  }

  private mutating func readStep() throws(Failure) {
    if rest.first == Self.open { return try readBrackets() }
    if rest.first == Self.dot { rest = rest.dropFirst() }
    if node.kind == .sequence { return try readItem(String(decoding: word, as: UTF8.self)) }
    try readField()
  }

  /// What stands before the next dot or bracket.
  private var word: ArraySlice<UInt8> { rest.prefix { $0 != Self.dot && $0 != Self.open } }

  private mutating func readField() throws(Failure) {
    var best: (key: Node, value: Node)?
    for (key, value) in node.entries where begins(with: key.text) {
      if best.map({ $0.key.count < key.count }) ?? true { best = (key, value) }
    }
    guard let best else { throw missing(String(decoding: word, as: UTF8.self)) }
    rest = rest.dropFirst(best.key.count)
    take(.field(best.key.string), best.value)
  }

  /// Whether a name stands next, and ends there.
  private func begins(with name: Text) -> Bool {
    guard rest.count >= name.count, rest.prefix(name.count).elementsEqual(name) else {
      return false
    }
    guard let next = rest.dropFirst(name.count).first else { return true }
    return next == Self.dot || next == Self.open
  }

  private mutating func readBrackets() throws(Failure) {
    let inside = rest.dropFirst().prefix { $0 != Self.close }
    let text = String(decoding: inside, as: UTF8.self)
    guard inside.endIndex < rest.endIndex else {
      throw Failure(message: "`[\(text)` has no end", candidates: [], name: text)
    }
    rest = rest[(inside.endIndex + 1)...]
    if node.kind == .mapping {
      let name = text.trimmingQuotes
      guard let value = node[named: name] else { throw missing(name) }
      return take(.field(name), value)
    }
    try takeItem(text)
  }

  private mutating func readItem(_ word: String) throws(Failure) {
    rest = rest.dropFirst(word.utf8.count)
    try takeItem(word)
  }

  /// Takes an item by its index, or by `key=value`.
  private mutating func takeItem(_ text: String) throws(Failure) {
    let items = node.kind == .sequence ? Array(node.children) : []
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let index =
      parts.count == 2
      ? items.firstIndex { $0[named: parts[0]]?.string.isSameInBytes(as: parts[1]) ?? false }
      : Int(text)
    guard let index, items.indices.contains(index) else {
      throw missing(text, hint: items.isEmpty ? nil : "its items are 0 to \(items.count - 1)")
    }
    take(ValuePath.step(to: items[index], at: index, of: node), items[index])
  }

  private mutating func take(_ step: ValuePath.Step, _ next: Node) {
    path = path.appending(step)
    node = next
  }

  private func missing(_ name: String, hint: String? = nil) -> Failure {
    let place = path.steps.isEmpty ? "the object" : "`\(path.text)`"
    guard node.kind.isCollection else {
      return Failure(
        message: "\(place) is \(node.kind.article), there is no `\(name)` in it", candidates: [],
        name: name)
    }
    return Failure(
      message: "\(place) has no `\(name)`" + (hint.map { ", \($0)" } ?? ""),
      candidates: node.entries.map { $0.key.string }, name: name)
  }
}

extension String {
  /// The text without quotes around it.
  fileprivate var trimmingQuotes: String {
    guard let first = utf8.first, utf8.count > 1, first == utf8.last,
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else { return self }
    return String(decoding: utf8.dropFirst().dropLast(), as: UTF8.self)
  }
}
