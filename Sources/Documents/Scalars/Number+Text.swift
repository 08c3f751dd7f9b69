extension Number {
  /// How kustomize prints a plain number: through Go's integers and floats, JSON, and back.
  static func text(of text: UnsafeBufferPointer<UInt8>, kind: Kind) -> [UInt8]? {
    wholeText(of: text, kind) ?? decimal(text).map { Array($0.text(wholeBelow: .max).utf8) }
  }

  /// How the hydrator prints it: Kubernetes' objects have no unsigned numbers.
  static func objectText(of text: UnsafeBufferPointer<UInt8>, kind: Kind) -> [UInt8]? {
    if !isBeyondSigned(text), let whole = wholeText(of: text, kind) { return whole }
    return decimal(text).map { Array($0.text(wholeBelow: UInt64(Int64.max)).utf8) }
  }

  /// How Go writes a number as JSON.
  static func jsonText(of text: UnsafeBufferPointer<UInt8>, kind: Kind) -> [UInt8]? {
    wholeText(of: text, kind) ?? decimal(text).map { Array($0.jsonText.utf8) }
  }

  private static func wholeText(of text: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> [UInt8]? {
    guard kind == .int, let number = integer(text) else { return nil }
    return Array(((number.isNegative ? "-" : "") + String(number.magnitude)).utf8)
  }

  private static func decimal(_ text: UnsafeBufferPointer<UInt8>) -> Decimal? {
    let whole = integer(text).map { Double($0.magnitude) * ($0.isNegative ? -1 : 1) }
    return (whole ?? double(text)).map { Decimal($0) }
  }

  /// The shortest decimal digits that stand for a double.
  struct Decimal {
    let isNegative: Bool
    /// Without zeros at either end.
    let digits: [UInt8]
    /// Where the dot stands: 0 before the first digit.
    let point: Int

    init(_ value: Double) {
      var digits: [UInt8] = []
      var point: Int?
      var exponent = 0
      let parts = value.magnitude.description.split(separator: "e")
      for byte in (parts.first ?? "").utf8 {
        if byte == 0x2E { point = digits.count } else { digits.append(byte) }
      }
      if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
      let leading = digits.prefix { $0 == 0x30 }.count
      self.point = (point ?? digits.count) + exponent - leading
      digits.removeFirst(leading)
      while digits.last == 0x30 { digits.removeLast() }
      self.digits = digits
      isNegative = value < 0
    }

    private var sign: String { isNegative ? "-" : "" }

    /// Whole numbers are written as such if they fit, others like `1.5` or `1e+21`.
    func text(wholeBelow most: UInt64) -> String {
      if digits.isEmpty { return "0" }
      return wholeText(below: most) ?? shortText
    }

    /// The number without a dot, if it is whole and fits 64 bits.
    private func wholeText(below most: UInt64) -> String? {
      guard point >= digits.count, point <= 20 else { return nil }
      let text =
        String(decoding: digits, as: UTF8.self)
        + String(repeating: "0", count: point - digits.count)
      guard let magnitude = UInt64(text) else { return nil }
      guard magnitude <= (isNegative ? UInt64(Int64.max) + 1 : most) else { return nil }
      return sign + text
    }

    /// As Go writes JSON: an exponent only beyond twenty-one digits or six zeros behind the dot.
    var jsonText: String {
      let exponent = point - 1
      if digits.isEmpty { return "0" }
      if exponent >= 21 || exponent < -6 {
        return sign + shortenedExponent(scientificText(exponent))
      }
      return fixedText
    }

    /// `1e-07` is `1e-7` in JSON.
    private func shortenedExponent(_ text: String) -> String {
      guard text.utf8.count > 4, text.dropLast(2).hasSuffix("e-"), text.dropLast().hasSuffix("0")
      else {
        return text
      }
      return String(text.dropLast(2) + text.suffix(1))
    }

    /// With an exponent if it is below -4 or above 5, as Go's `%g` does.
    var shortText: String {
      let exponent = point - 1
      return exponent < -4 || exponent >= 6 ? sign + scientificText(exponent) : fixedText
    }

    private var fixedText: String {
      let text = String(decoding: digits, as: UTF8.self)
      if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text }
      if point >= digits.count {
        return sign + text + String(repeating: "0", count: point - digits.count)
      }
      return sign + String(decoding: digits[..<point], as: UTF8.self) + "."
        + String(decoding: digits[point...], as: UTF8.self)
    }

    private func scientificText(_ exponent: Int) -> String {
      var text = String(decoding: digits.prefix(1), as: UTF8.self)
      if digits.count > 1 { text += "." + String(decoding: digits.dropFirst(), as: UTF8.self) }
      let magnitude = String(exponent.magnitude)
      return text + (exponent < 0 ? "e-" : "e+") + (magnitude.utf8.count < 2 ? "0" : "") + magnitude
    }
  }
}
