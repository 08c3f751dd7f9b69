internal import Documents

/// How Spark reads numbers, sizes and times that are written as text.
package enum Spelling {
  /// A number with what follows it.
  struct Measure {
    let number: Substring
    let unit: String
    var hasPoint: Bool { number.utf8.contains(UInt8(ascii: ".")) }
  }

  /// The text without what Java's `trim` takes from its ends: all characters up to a blank.
  static func trimmed(_ text: String) -> Substring {
    let tail = text.unicodeScalars.drop { $0.value <= 0x20 }
    guard let last = tail.lastIndex(where: { $0.value > 0x20 }) else { return "" }
    return Substring(tail[...last])
  }

  /// `true` or `false`, in capitals or not.
  package static func boolean(_ text: String) -> Bool? {
    switch trimmed(text).lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// A whole number of 64 bits, with a sign or without.
  package static func integer(_ text: String) -> Int? { Int(trimmed(text)) }

  /// A number that may have a point and an exponent, as Java reads it: `1`, `.5`, `1e3`, `1f`.
  package static func double(_ text: String) -> Double? {
    var text = trimmed(text)
    if ["NaN", "Infinity"].contains(text.drop { $0 == "+" || $0 == "-" }) {
      return text.hasSuffix("NaN") ? .nan : text.hasPrefix("-") ? -.infinity : .infinity
    }
    let isHexadecimal = text.utf8.contains { $0 | 0x20 == UInt8(ascii: "x") }
    let hasPower = text.utf8.contains { $0 | 0x20 == UInt8(ascii: "p") }
    guard isHexadecimal == hasPower else { return nil }
    if let last = text.last, "fFdD".contains(last) { text.removeLast() }
    let letters: Set<Character> = isHexadecimal ? Set("xXpPaAbBcCdDeEfF") : Set("eE")
    guard
      text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.".contains($0)) || letters.contains($0) })
    else { return nil }
    // Swift wants digits on both sides of a point.
    let (whole, rest) = Self.aroundPoint(text)
    return rest.map { Double("\(whole)\($0)") } ?? Double(text)
  }

  /// A text with a point, so that there are digits on both sides of it, in two parts.
  private static func aroundPoint(_ text: Substring) -> (String, String?) {
    guard let point = text.firstIndex(of: ".") else { return ("", nil) }
    let head = text[..<point]
    let tail = text[text.index(after: point)...]
    let hasHead = head.last?.isNumber ?? false
    let hasTail = tail.first?.isNumber ?? false
    guard hasHead || hasTail else { return (String(head), "." + tail) }
    return (head + (hasHead ? "" : "0"), "." + (hasTail ? "" : "0") + tail)
  }

  /// Digits, perhaps with a point between them, and letters.
  static func measure(_ text: Substring) -> Measure? {
    let number = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    let unit = text[number.endIndex...]
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, !parts.contains(where: \.isEmpty) else { return nil }
    guard unit.allSatisfy({ $0 >= "a" && $0 <= "z" }) else { return nil }
    return Measure(number: number, unit: String(unit))
  }
}

extension Spelling {
  /// `true` or `false`, in capitals or not, and nothing around it.
  static func exactBoolean(_ text: String) -> Bool? {
    trimmed(text).utf8.count == text.utf8.count ? boolean(text) : nil
  }
}
