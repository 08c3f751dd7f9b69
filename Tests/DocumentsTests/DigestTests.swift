import Testing

@testable import Documents

/// SHA-1 and SHA-256 against the published vectors, against each other, and against coreutils.
@Suite struct DigestTests {
  static let algorithms: [Digest.Algorithm] = [.sha1, .sha256]
  static let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"

  /// Bytes that repeat late.
  static let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 8 &* 31) }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (long, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
  ])
  func publishedVectorsOfSHA256(_ text: String, _ expected: String) {
    #expect(Digest(of: Array(text.utf8), by: .sha256).hexadecimal == expected)
    #expect(Digest(of: text.utf8, by: .sha256).hexadecimal == expected)
    #expect(Digest(of: SourceText(text).bytes, by: .sha256).hexadecimal == expected)
  }

  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (long, "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
  ])
  func publishedVectorsOfSHA1(_ text: String, _ expected: String) {
    #expect(Digest(of: Array(text.utf8), by: .sha1).hexadecimal == expected)
    #expect(Digest(of: text.utf8, by: .sha1).hexadecimal == expected)
    #expect(Digest(of: SourceText(text).bytes, by: .sha1).hexadecimal == expected)
  }

  @Test(arguments: [true, false])
  func aMillionTimesA(_ isAccelerated: Bool) {
    let text = [UInt8](repeating: 0x61, count: 1_000_000)
    var state = DigestState(.sha256, isAccelerated: isAccelerated)
    state.update(text)
    #expect(
      state.result.hexadecimal
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    state = DigestState(.sha1, isAccelerated: isAccelerated)
    state.update(text)
    #expect(state.result.hexadecimal == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
  }

  /// Each length by itself, and all results hashed once more: the expectations are coreutils'.
  @Test(arguments: [true, false])
  func everyShortLength(_ isAccelerated: Bool) {
    let expected = [
      "7d1bfc7dfa1c79970710a82aa09810632ea6a5cd",
      "90485c1682617c1a15f74275a390ef5c5f255ff87c32143957cdebbf2129a179",
    ]
    for (algorithm, expected) in zip(Self.algorithms, expected) {
      var all = DigestState(algorithm, isAccelerated: isAccelerated)
      for count in 0...200 {
        var one = DigestState(algorithm, isAccelerated: isAccelerated)
        one.update(Self.bytes[..<count])
        all.update(one.result.bytes)
      }
      #expect(all.result.hexadecimal == expected)
    }
  }

  @Test func bothPathsAndEverySplitGiveTheSame() {
    for algorithm in Self.algorithms {
      for count in [0, 1, 55, 56, 63, 64, 65, 127, 128, 129, 1000, 4096] {
        var whole = DigestState(algorithm, isAccelerated: false)
        whole.update(Self.bytes[..<count])
        for step in [1, 3, 63, 64, 65, 200] {
          #expect(Self.hash(algorithm, count, step: step) == whole.result)
        }
      }
    }
  }

  /// The accelerated hash of some bytes given in pieces.
  static func hash(_ algorithm: Digest.Algorithm, _ count: Int, step: Int) -> Digest {
    var state = DigestState(algorithm)
    for start in stride(from: 0, to: count, by: step) {
      state.update(bytes[start..<min(start + step, count)])
    }
    return state.result
  }

  @Test func aResultEndsNothing() {
    var hash = DigestState(.sha256)
    hash.update("ab".utf8)
    let first = hash.result
    #expect(hash.result == first)
    hash.update("c".utf8)
    #expect(hash.result == Digest(of: "abc".utf8, by: .sha256))
  }

  /// Cannot fail: where the instructions are missing, and nothing above has run them, it is seen as
  /// skipped.
  @Test(.enabled(if: DigestState.hasInstructions, "this processor has no instructions for hashes"))
  func theInstructionsAreTested() {
    #expect(DigestState.hasInstructions)
  }
}
