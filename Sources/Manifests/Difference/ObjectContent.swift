internal import Documents

/// What an object says, but for its name or its namespace or both.
struct ObjectContent {
  private let root: Node
  private let kept: String?
  private let number: UInt64

  /// The content of an object, with the name or the namespace if that shall count.
  init(_ manifest: Manifest, keeping kept: String?) {
    root = manifest.root
    self.kept = kept
    number = Self.parts(of: manifest.root, keeping: kept).reduce(0) { number, part in
      Fingerprint.combine(number, Fingerprint.combine(part.key.writing, part.value.writing))
    }
  }

  private var parts: [(key: Node, value: Node)] { Self.parts(of: root, keeping: kept) }

  private static func parts(of root: Node, keeping kept: String?) -> [(key: Node, value: Node)] {
    root.entries.flatMap { key, value in
      guard key.arena.text(key.id, equals: "metadata" as StaticString) else {
        return [(key, value)]
      }
      return value.entries.filter { key, _ in
        let name = key.string
        return name == kept || name != "name" && name != "namespace"
      }
    }
  }
}

extension ObjectContent: Hashable {
  static func == (one: ObjectContent, other: ObjectContent) -> Bool {
    let (first, second) = (one.parts, other.parts)
    return one.number == other.number && first.count == second.count
      && zip(first, second).allSatisfy {
        $0.key.isWritten(like: $1.key) && $0.value.isWritten(like: $1.value)
      }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(number)
  }
}
