internal import Documents
internal import Manifests

extension KindPattern {
  /// Where kustomize puts entries about these kinds among others: first what others need, then by
  /// group, version and kind.
  struct OrderKey {
    private let rank: Int
    private let text: String

    init(_ pattern: KindPattern) {
      rank = Self.rank(of: pattern.kind)
      text = LegacyOrder.text(pattern.group, pattern.version, pattern.kind)
    }

    /// Whether this comes before another.
    func precedes(_ other: OrderKey) -> Bool {
      rank == other.rank ? text.precedesInBytes(other.text) : rank < other.rank
    }

    private static func rank(of kind: Name) -> Int {
      if let index = LegacyOrder.first.firstIndex(of: kind) {
        return index - LegacyOrder.first.count
      }
      return LegacyOrder.last.firstIndex(of: kind).map { $0 + 1 } ?? 0
    }
  }

  var orderKey: OrderKey { OrderKey(self) }
}
