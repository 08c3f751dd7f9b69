/// How kustomize writes paths: names with a delimiter between them, and a backslash before a
/// delimiter that is part of a name.
package enum PathNotation {
  private static let backslash = UInt8(ascii: "\\")
  /// How many names a path has, mostly at most.
  private static let usualDepth = 8

  /// The names of a path; one delimiter at its start is passed over.
  package static func split(_ path: String, at delimiter: UInt8) -> [String] {
    var path = path
    return path.withUTF8 { split($0, at: delimiter).map { String(decoding: $0, as: UTF8.self) } }
  }

  /// The names of a path, in which a list entry such as `[name=a.b]` is one name with its brackets,
  /// and `[a.b]` the name inside them.
  package static func splitKeepingBrackets(_ path: String, at delimiter: UInt8) -> [String] {
    var names: [String] = []
    var rest = split(path, at: delimiter)[...]
    while let name = rest.popFirst() {
      guard name.utf8.first == UInt8(ascii: "["), name.utf8.last != UInt8(ascii: "]") else {
        names.append(name)
        continue
      }
      let close = rest.firstIndex { $0.utf8.last == UInt8(ascii: "]") }
      let end = close.map { $0 + 1 } ?? rest.endIndex
      let parts = [name] + rest[..<end]
      rest = rest[end...]
      let delimiter = String(Unicode.Scalar(delimiter))
      names.append(unbracketed(parts.joined(separator: delimiter)))
    }
    return names
  }

  /// Takes the brackets from what is no list entry.
  private static func unbracketed(_ name: String) -> String {
    guard !name.utf8.contains(UInt8(ascii: "=")) else { return name }
    let isBracket: (UInt8) -> Bool = { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    let start = name.utf8.firstIndex { !isBracket($0) } ?? name.endIndex
    let end = name.utf8.lastIndex { !isBracket($0) }.map { name.utf8.index(after: $0) } ?? start
    return String(name[start..<end])
  }

  /// The names of a path, as bytes.
  static func split(_ path: UnsafeBufferPointer<UInt8>, at delimiter: UInt8) -> [[UInt8]] {
    var names: [[UInt8]] = []
    names.reserveCapacity(usualDepth)
    var start = path.first == delimiter ? 1 : 0
    var isEscaped = false
    for index in start..<path.count where path[index] == delimiter {
      if index > start, path[index - 1] == backslash {
        isEscaped = true
        continue
      }
      names.append(name(path[start..<index], isEscaped, delimiter))
      start = index + 1
      isEscaped = false
    }
    names.append(name(path[start...], isEscaped, delimiter))
    return names
  }

  private static func name(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ isEscaped: Bool, _ delimiter: UInt8
  ) -> [UInt8] {
    guard isEscaped else { return Array(bytes) }
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    let kept = bytes.indices.filter { index in
      bytes[index] != backslash || index + 1 == bytes.count || bytes[index + 1] != delimiter
    }
    return kept.map { bytes[$0] }
  }
}
