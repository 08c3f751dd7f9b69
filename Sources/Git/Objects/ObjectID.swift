/// The name of an object: the SHA-1 of what it is.
package struct ObjectID: Sendable {
  /// How many bytes a name has.
  package static let count = 20

  // Three numbers and no array: a name is copied and compared without memory of its own.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt32

  /// Takes the twenty bytes.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.count else { return nil }
    let id = bytes.withContiguousStorageIfAvailable { Self(UnsafeRawBufferPointer($0)) }
    self = id ?? Array(bytes).withUnsafeBytes { Self($0) }
  }

  private init(_ bytes: UnsafeRawBufferPointer) {
    first = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    second = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    third = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  /// Reads forty hexadecimal digits.
  package init?(hexadecimal text: String) {
    self.init(hexadecimal: text.utf8)
  }

  /// Reads forty hexadecimal digits.
  package init?(hexadecimal digits: some Collection<UInt8>) {
    let id = digits.withContiguousStorageIfAvailable { Self(digits: $0) }
    guard let id = id ?? Array(digits).withUnsafeBufferPointer({ Self(digits: $0) }) else {
      return nil
    }
    self = id
  }

  private init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 2 * Self.count else { return nil }
    var numbers: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for place in 0..<digits.count {
      guard let value = Self.value(of: digits[place]).map(UInt64.init) else { return nil }
      switch place {
      case ..<16: numbers.0 = numbers.0 << 4 | value
      case ..<32: numbers.1 = numbers.1 << 4 | value
      default: numbers.2 = numbers.2 << 4 | value
      }
    }
    (first, second, third) = (numbers.0, numbers.1, UInt32(truncatingIfNeeded: numbers.2))
  }

  /// The first of the bytes.
  var firstByte: Int { Int(first >> 56) }

  /// The twenty bytes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.count)
    append(to: &bytes)
    return bytes
  }

  /// Adds the twenty bytes to others.
  func append(to bytes: inout [UInt8]) {
    Self.put(first, to: &bytes)
    Self.put(second, to: &bytes)
    Self.put(third, to: &bytes)
  }

  private static func put(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
  }

  /// The value of a hexadecimal digit.
  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}

extension ObjectID: Hashable {
  /// Names are hashes already.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(first)
  }
}

extension ObjectID: Comparable {
  package static func < (one: ObjectID, other: ObjectID) -> Bool {
    (one.first, one.second, one.third) < (other.first, other.second, other.third)
  }
}

extension ObjectID: CustomStringConvertible {
  /// Forty hexadecimal digits in lower case.
  package var description: String { Self.hexadecimal(bytes) }

  /// Two hexadecimal digits for each byte, in lower case.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
