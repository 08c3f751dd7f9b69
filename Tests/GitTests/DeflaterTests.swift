import Foundation
import Testing

@testable import Git

/// What is compressed can be read by everybody else.
@Suite struct DeflaterTests {
  private static let texts: [[UInt8]] = [0, 1, 2, 100, 65_535, 1_000_003].flatMap { count in
    [
      [UInt8](repeating: 7, count: count),
      (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 2_654_435_761 >> 11) },
    ]
  }

  @Test(arguments: texts)
  func streamsAreReadAgain(_ bytes: [UInt8]) throws {
    var deflater = Deflater()
    var stream: [UInt8] = [1, 2, 3]
    deflater.compress(bytes, onto: &stream)
    #expect(stream.prefix(3) == [1, 2, 3])
    #expect(deflater.expand(stream[3...], to: bytes.count) == bytes)
    #expect(deflater.expand(stream[3...], to: bytes.count + 1) == nil)
    #expect(deflater.expand(stream[3...].dropLast(), to: bytes.count) == nil)
    if !bytes.isEmpty { #expect(deflater.expand(stream[3...], to: bytes.count - 1) == nil) }
  }

  @Test func oneServesMany() {
    var deflater = Deflater()
    for bytes in Self.texts + Self.texts.reversed() {
      var stream: [UInt8] = []
      deflater.compress(bytes, onto: &stream)
      #expect(deflater.expand(stream[...], to: bytes.count) == bytes)
    }
  }

  @Test func damageIsSeen() {
    var deflater = Deflater()
    var stream: [UInt8] = []
    deflater.compress([UInt8](repeating: 7, count: 1_000), onto: &stream)
    stream[stream.count - 1] ^= 1
    #expect(deflater.expand(stream[...], to: 1_000) == nil)
  }

  @Test func checksumsAreTheUsualOnes() {
    #expect(Deflater.checksum(Array("123456789".utf8)[...]) == 0xCBF4_3926)
    #expect(Deflater.checksum([]) == 0)
  }
}
