/// Reads numbers as Go's strconv does behind go-yaml.
enum Number {
  /// A whole number that fits 64 bits, signed or unsigned.
  struct Integer: Equatable {
    let isNegative: Bool
    let magnitude: UInt64
  }

  /// Reads `42`, `-0x2A`, `0o52`, `052`, `0b101010` and `1_000`.
  static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Integer? {
    var digits = text.filter { $0 != 0x5F }[...]
    let sign = digits.first
    if sign == 0x2B || sign == 0x2D { digits.removeFirst() }
    guard !digits.isEmpty else { return nil }
    if let value = magnitude(digits) {
      return limited(value, isNegative: sign == 0x2D, isSigned: sign == 0x2B)
    }
    return signBehindPrefix(digits, isNegative: sign == 0x2D, isPositive: sign == 0x2B)
  }

  /// Whether a whole number needs the sixty-fourth bit.
  static func isBeyondSigned(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let number = integer(text) else { return false }
    return !number.isNegative && number.magnitude > UInt64(Int64.max)
  }

  /// A negative number must fit 64 bits with its sign; so must one with a plus.
  private static func limited(_ value: UInt64, isNegative: Bool, isSigned: Bool) -> Integer? {
    let most = isNegative ? UInt64(Int64.max) + 1 : isSigned ? UInt64(Int64.max) : .max
    return value <= most ? Integer(isNegative: isNegative && value > 0, magnitude: value) : nil
  }

  /// Digits with the prefix of their base; a leading zero means octal.
  private static func magnitude(_ digits: ArraySlice<UInt8>) -> UInt64? {
    guard digits.first == 0x30, digits.count > 1 else { return value(digits, radix: 10) }
    let second = digits[digits.startIndex + 1] | 0x20
    let rest = digits.dropFirst(2)
    switch second {
    case 0x62 where !rest.isEmpty: return value(rest, radix: 2)
    case 0x6F where !rest.isEmpty: return value(rest, radix: 8)
    case 0x78 where !rest.isEmpty: return value(rest, radix: 16)
    default: return value(digits.dropFirst(), radix: 8)
    }
  }

  /// go-yaml also reads `0b-1` and `0o-7`.
  private static func signBehindPrefix(
    _ digits: ArraySlice<UInt8>, isNegative: Bool, isPositive: Bool
  ) -> Integer? {
    let radix: UInt64 =
      digits.starts(with: [0x30, 0x62]) ? 2 : digits.starts(with: [0x30, 0x6F]) ? 8 : 0
    let rest = digits.dropFirst(2)
    guard radix > 0, !isNegative, !isPositive, let sign = rest.first, sign == 0x2B || sign == 0x2D,
      rest.count > 1, let value = value(rest.dropFirst(), radix: radix)
    else { return nil }
    return limited(value, isNegative: sign == 0x2D, isSigned: sign == 0x2B)
  }

  private static func value(_ digits: ArraySlice<UInt8>, radix: UInt64) -> UInt64? {
    var value: UInt64 = 0
    for digit in digits {
      let lower = digit | 0x20
      let number =
        PlainScalar.isDigit(digit)
        ? digit - 0x30 : lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : 255
      guard number < radix else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(UInt64(number))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }

  /// `.inf`, `-.Inf`, `.NAN`: numbers that JSON does not have.
  static func isSpecialFloat(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 4 || text.count == 5, text[text.count - 4] == 0x2E else { return false }
    let word = String(decoding: text, as: UTF8.self)
    let isSigned = word.hasPrefix("+") || word.hasPrefix("-")
    switch isSigned ? word.dropFirst() : word[...] {
    case ".inf", ".Inf", ".INF": return true
    case ".nan", ".NaN", ".NAN": return !isSigned
    default: return false
    }
  }

  /// Reads a decimal fraction; nil if it is none or too large for 64 bits.
  static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let plain = text.filter { $0 != 0x5F }
    guard isDecimal(plain), let value = Double(String(decoding: plain, as: UTF8.self)),
      value.isFinite
    else { return nil }
    return value
  }

  /// Digits with an optional sign, dot and exponent; a digit must stand somewhere before the
  /// exponent.
  private static func isDecimal(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
    let whole = rest.prefix(while: PlainScalar.isDigit)
    rest = rest.dropFirst(whole.count)
    if rest.first == 0x2E {
      let fraction = rest.dropFirst().prefix(while: PlainScalar.isDigit)
      guard !whole.isEmpty || !fraction.isEmpty else { return false }
      rest = rest.dropFirst(fraction.count + 1)
    } else if whole.isEmpty {
      return false
    }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == 0x65 else { return false }
    rest.removeFirst()
    if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy(PlainScalar.isDigit)
  }
}
