/// A text that somebody else wrote and that is copied from a commit: nobody knows how long it is or
/// what is in it.
struct CopiedText {
  /// How long a name or a line may be, and how long a whole message.
  static let lineBytes = 4 << 10
  static let bodyBytes = 16 << 10

  private(set) var text = ""
  /// Whether something did not fit.
  private(set) var isCut = false
  private let most: Int

  /// Begins an empty text that may have so many bytes.
  init(atMost most: Int) {
    self.most = most
  }

  /// Takes the beginning of a text.
  init(_ text: some StringProtocol, atMost most: Int) {
    self.init(atMost: most)
    add(text)
  }

  /// Adds what fits, whole characters only. What a terminal would obey is left out, but for tabs
  /// and line breaks.
  mutating func add(_ more: some StringProtocol) {
    for scalar in more.unicodeScalars where !isCut && Self.isHarmless(scalar) {
      isCut = text.utf8.count + UTF8.width(scalar) > most
      if !isCut { text.unicodeScalars.append(scalar) }
    }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
  }
}
