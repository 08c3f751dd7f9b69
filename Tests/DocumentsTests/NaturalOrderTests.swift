import Documents
import Testing

/// The order of keys; every expected order was printed by go-yaml.
@Suite struct NaturalOrderTests {
  static let pairs: [(first: String, second: String)] = [
    ("", "a"), ("a", "ab"), ("Z", "a"), ("_I", "A"), ("123", "Key"), ("a b", "a-b"), ("a-b", "a.b"),
    ("a.b", "a/b"), ("a/b", "a_b"), ("a_b", "ab"), ("key9", "key10"), ("9", "10"), ("10", "010"),
    ("1", "01"), ("a1b", "a01"), ("a10", "a100"), ("a1-2", "a1-10"), ("é", "日"), ("z", "é"),
    ("-", "é"),
    ("é9", "é10"), ("1²", "1٠"), ("۱", "۲"), ("😀", "a"), ("k²", "k10"),
  ]

  @Test(arguments: pairs)
  func isKeptInBothProfiles(_ pair: (first: String, second: String)) {
    for profile in [Profile.kustomize, .hydrator] {
      #expect(order(of: [pair.second, pair.first], as: profile) == [pair.first, pair.second])
      #expect(order(of: [pair.first, pair.second], as: profile) == [pair.first, pair.second])
    }
  }

  @Test func differsBehindADigit() {
    #expect(order(of: ["a1b", "a1-"], as: .kustomize) == ["a1-", "a1b"])
    #expect(order(of: ["a1-", "a1b"], as: .hydrator) == ["a1b", "a1-"])
  }

  @Test func isThatOfBytesInJSON() {
    #expect(printedAsJSON("b10: 1\nb9: 2\nB: 3\n") == "{\"B\":3,\"b10\":1,\"b9\":2}")
  }

  /// The keys of a mapping in the order in which they are printed.
  private func order(of keys: [String], as profile: Profile) -> [String] {
    let text = keys.enumerated().map { "\(source($1)): \($0)\n" }.joined()
    return printed(text, as: profile).split(separator: "\n").compactMap { line in
      line.split(separator: " ").last.flatMap { Int($0) }.map { keys[$0] }
    }
  }
}
