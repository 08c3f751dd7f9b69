/// What becomes of U+0085 when kustomize writes JSON and reads it as YAML.
package enum NextLines {
  /// A text after that: U+0085 stands raw in JSON, where a YAML reader folds it like any line
  /// break, so one becomes a space.
  package static func fold(_ text: String) -> String {
    guard text.utf8.contains(0xC2) else { return text }
    var text = text
    return text.withUTF8 { String(decoding: fold($0), as: UTF8.self) }
  }

  /// The bytes of a text after that.
  static func fold(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    while offset < text.count {
      guard text[offset] == 0xC2, text[offset + 1] == 0x85 else {
        result.append(text[offset])
        offset += 1
        continue
      }
      while result.last == 0x20 { result.removeLast() }
      var count = 0
      while offset < text.count {
        if text[offset] == 0x20 {
          offset += 1
        } else if text[offset] == 0xC2, text[offset + 1] == 0x85 {
          count += 1
          offset += 2
        } else {
          break
        }
      }
      result.append(contentsOf: count == 1 ? [0x20] : Array(repeating: 0x0A, count: count - 1))
    }
    return result
  }
}
