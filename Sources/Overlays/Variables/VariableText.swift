/// A text in which `$(NAME)` stands for variables and `$$` for a dollar.
struct VariableText {
  private let text: [UInt8]
  private var position = 0
  /// The text that was passed, with what was put into it.
  private var passed: [UInt8] = []
  /// The use of a variable that was read last, which counts as passed unless it is replaced.
  private var last: ArraySlice<UInt8> = []

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The text with all that was put into it; complete when there is no name any more.
  var result: [UInt8] { passed + last + text[position...] }

  /// Goes to the next use of a variable.
  mutating func nextName() -> String? {
    passed += last
    last = []
    while position < text.count {
      guard text[position] == UInt8(ascii: "$"), position + 1 < text.count else {
        passed.append(text[position])
        position += 1
        continue
      }
      switch text[position + 1] {
      case UInt8(ascii: "$"):
        passed.append(text[position])
        position += 2
      case UInt8(ascii: "("):
        if let close = text[position...].firstIndex(of: UInt8(ascii: ")")) {
          last = text[position...close]
          position = close + 1
          return String(decoding: last.dropFirst(2).dropLast(), as: UTF8.self)
        }
        passed += text[position..<position + 2]
        position += 2
      default:
        passed += text[position..<position + 2]
        position += 2
      }
    }
    return nil
  }

  /// Whether the text is nothing but the use of a variable.
  var isWhole: Bool { last.count == text.count }

  /// Puts a text in the place of the last use.
  mutating func replace(with value: String) {
    last = Array(value.utf8)[...]
  }
}
