import Foundation
import Testing

@testable import Git

/// What is made of a difference is the object again, and differences of texts are short.
@Suite struct ObjectDifferenceTests {
  private func difference(
    _ old: [UInt8], _ new: [UInt8], atMost limit: Int = .max / 2
  ) -> [UInt8]? {
    var difference = ObjectDifference()
    return difference.find(from: old, to: new, atMost: limit) ? difference.bytes : nil
  }

  private func lines(_ count: Int, _ word: String = "value") -> [String] {
    (0..<count).map { "  key\($0): \(word) of number \($0)" }
  }

  private func bytes(_ lines: [String]) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  /// How a text is changed, and how many bytes the difference may have.
  private static let changes: [(@Sendable (inout [String]) -> Void, Int)] = [
    ({ _ in }, 12), ({ $0[7] = "another line" }, 40), ({ $0.insert("more", at: 5) }, 30),
    ({ $0.removeSubrange(3..<6) }, 30), ({ $0.removeAll() }, 10), ({ $0.append("more") }, 30),
    ({ $0[0] = "" }, 20), ({ $0.insert(contentsOf: ["a", "b", "c"], at: 0) }, 30),
    ({ for index in $0.indices { $0[index] = "x" + $0[index] } }, 1_200),
    ({ $0 = $0.map { $0.replacing("value", with: "other") } }, 1_000),
    ({ $0 = $0.map { $0.replacing("value", with: "something") } }, 1_700),
  ]

  @Test(arguments: changes.indices) func texts(_ number: Int) throws {
    var changed = lines(100)
    Self.changes[number].0(&changed)
    let (old, new) = (bytes(lines(100)), bytes(changed))
    for (old, new) in [(old, new), (new, old)] {
      let found = try #require(difference(old, new))
      #expect(ObjectDifference.apply(found, to: old) == new)
    }
    #expect(try #require(difference(old, new)).count <= Self.changes[number].1)
  }

  @Test func anything() throws {
    var random = SystemRandomNumberGenerator()
    for round in 0..<3_000 {
      let letters = Array("ab\n".utf8)
      var old = (0..<Int.random(in: 0...600, using: &random)).map { _ in
        letters[Int.random(in: 0..<(round % 3 + 1), using: &random)]
      }
      if round % 5 == 0 { old += old + old }
      var new = old
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let start = Int.random(in: 0...new.count, using: &random)
        let end = min(new.count, start + Int.random(in: 0...40, using: &random))
        let piece = (0..<Int.random(in: 0...300, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        new.replaceSubrange(start..<end, with: piece)
      }
      let found = try #require(difference(old, new))
      #expect(ObjectDifference.apply(found, to: old) == new)
    }
  }

  @Test func largePieces() throws {
    let old = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 18) + Array("\nend\n".utf8)
    let new = Array("begin\n".utf8) + old
    let found = try #require(difference(old, new))
    #expect(ObjectDifference.apply(found, to: old) == new)
    #expect(ObjectDifference.apply(try #require(difference(new, old)), to: new) == old)
  }

  @Test func limit() {
    #expect(difference(bytes(lines(9)), bytes(lines(9, "nothing")), atMost: 40) == nil)
    #expect(difference(bytes(lines(9)), [UInt8](repeating: 0, count: 1_000), atMost: 900) == nil)
    #expect(difference([], bytes(lines(9)), atMost: 40) == nil)
  }
}
