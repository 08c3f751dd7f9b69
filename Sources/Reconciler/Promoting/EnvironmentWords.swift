internal import Documents
internal import Manifests

/// The words that show that a value belongs to one environment: its name, and its namespaces.
struct EnvironmentWords {
  private let names: [[UInt8]]
  private let namespaces: [[UInt8]]

  init(_ environment: Environment, _ namespaces: Set<Name>) {
    let parts = environment.name.text.split(separator: "/")
    names = Set(["/", "-", "_", "."].map { Array(parts.joined(separator: $0).utf8) }).map { $0 }
    self.namespaces = namespaces.map { Array($0.string.utf8) }
  }

  /// Whether one of them stands in a text: the name as a word of its own, also between `-` and `_`,
  /// a namespace as it stands in addresses.
  func stand(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return names.contains { Self.holds(bytes, word: $0) }
      || namespaces.contains { Self.holds(bytes, namespace: $0) }
  }

  private static func holds(_ text: [UInt8], word: [UInt8]) -> Bool {
    starts(of: word, in: text).contains { start in
      let (before, behind) = (text[..<start].last, text[(start + word.count)...].first)
      return !(before.map(isLetter) ?? false) && !(behind.map(isLetter) ?? false)
        && !isFolderOfSystem(text[..<start])
    }
  }

  /// Whether what stands before a word makes it the first folder of a path: `/dev` is no
  /// environment.
  private static func isFolderOfSystem(_ before: ArraySlice<UInt8>) -> Bool {
    guard before.last == UInt8(ascii: "/") else { return false }
    guard let other = before.dropLast().last else { return true }
    return !isLetter(other) && other != UInt8(ascii: "/")
  }

  private static func holds(_ text: [UInt8], namespace: [UInt8]) -> Bool {
    starts(of: namespace, in: text).contains { start in
      let behind = text[(start + namespace.count)...]
      let isEnd = behind.isEmpty || behind.starts(with: ".svc".utf8)
      let isPart = start > 0 && text[start - 1] == UInt8(ascii: ".")
      return isPart ? isEnd || behind.first == UInt8(ascii: ":") : isEnd && start == 0
    }
  }

  private static func starts(of word: [UInt8], in text: [UInt8]) -> [Int] {
    guard !word.isEmpty, text.count >= word.count else { return [] }
    return (0...(text.count - word.count)).filter { text[$0...].starts(with: word) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
