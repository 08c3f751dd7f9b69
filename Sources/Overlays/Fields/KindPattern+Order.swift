internal import Documents
internal import Manifests

extension KindPattern {
  /// Whether kustomize puts entries about these kinds before those about others: first what others
  /// need, then by group, version and kind.
  func precedes(_ other: KindPattern) -> Bool {
    rank == other.rank ? text.precedesInBytes(other.text) : rank < other.rank
  }

  private var rank: Int {
    if let index = LegacyOrder.first.firstIndex(of: kind) { return index - LegacyOrder.first.count }
    return LegacyOrder.last.firstIndex(of: kind).map { $0 + 1 } ?? 0
  }

  /// Names that are not set come behind all others.
  private var text: String {
    let group = group.isEmpty ? "~G" : group.string
    let version = version.isEmpty ? "~V" : version.string
    return "\(group)_\(version)_\(kind.isEmpty ? "~K" : kind.string)"
  }
}
