/// Sixteen bytes looked at in one go.
///
/// Comparisons are signed, so bytes beyond ASCII are below all others. The result of a search is
/// the offset of the first byte that matches, as x86 and ARM store numbers: lowest byte first.
struct Bytes16 {
  private let bytes: SIMD16<Int8>

  /// Sixteen spaces.
  static var spaces: Bytes16 {
    @inline(__always) get { Bytes16(SIMD16(repeating: 0x20)) }
  }

  @inline(__always)
  private init(_ bytes: SIMD16<Int8>) {
    self.bytes = bytes
  }

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(start).loadUnaligned(as: SIMD16<Int8>.self)
  }

  /// One flag for each byte.
  typealias Mask = SIMDMask<SIMD16<Int8>>

  /// The bytes above another.
  @inline(__always)
  func above(_ byte: Int8) -> Mask { bytes .> SIMD16(repeating: byte) }

  /// The bytes that are another.
  @inline(__always)
  func equal(_ byte: Int8) -> Mask { bytes .== SIMD16(repeating: byte) }

  /// The visible characters of ASCII and spaces. Behind U+007E the next number is negative.
  var visible: Mask {
    @inline(__always) get { bytes &+ SIMD16(repeating: 1) .> SIMD16(repeating: 0x20) }
  }

  /// Writes the sixteen bytes.
  @inline(__always)
  func store(to start: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(start).storeBytes(of: bytes, as: SIMD16<Int8>.self)
  }

  /// The first bytes, all if more than sixteen are wanted.
  @inline(__always)
  static func first(_ count: Int) -> Mask {
    let positions = SIMD16<Int8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    return positions .< SIMD16(repeating: Int8(truncatingIfNeeded: min(count, 16)))
  }

  /// Whether a mask has no byte.
  @inline(__always)
  static func isEmpty(_ mask: Mask) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] == 0
  }

  /// The offset of the first byte of a mask, 16 if there is none.
  @inline(__always)
  static func first(in mask: Mask) -> Int {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if words[0] != 0 { return words[0].trailingZeroBitCount / 8 }
    return 8 + words[1].trailingZeroBitCount / 8
  }
}
