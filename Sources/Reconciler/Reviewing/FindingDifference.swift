internal import Documents

/// What rules find on one side of a comparison and not on the other.
enum FindingDifference {
  private struct Key: Hashable {
    let rule: String
    let object: String
    let message: String

    init(_ finding: Finding) {
      rule = finding.diagnostic.rule
      object = finding.object
      message = finding.stableMessage
    }
  }

  /// The findings of one side, each with the environments that do not have it on the other side.
  static func find(in result: CheckResult, but other: CheckResult) -> [Finding] {
    var known: [Key: Set<String>] = [:]
    for finding in other.open { known[Key(finding), default: []].formUnion(finding.places) }
    return result.open.compactMap { finding in
      var finding = finding
      if let places = known[Key(finding)] { finding.places.removeAll { places.contains($0) } }
      return finding.places.isEmpty ? nil : finding
    }
  }
}
