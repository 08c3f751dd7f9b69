internal import Documents

/// How far an environment is from one that its values come from.
package struct PromotionStatus: Sendable {
  package let source: Environment
  package let target: Environment
  /// How many values would be taken over.
  package let travelling: Int
  /// How many are kept, by the words of `KeptReason`.
  package let kept: [String: Int]

  package init(_ promotion: Promotion) {
    (source, target) = (promotion.source, promotion.target)
    travelling = promotion.travelling.count
    kept = promotion.kept.reduce(into: [:]) { $0[$1.reason.word, default: 0] += 1 }
  }

  /// The pairs that the settings of environments name, in the order of the names of those that take
  /// over. A name that no environment has is none.
  package static func pairs(
    of tree: ReconciledTree
  ) -> [(source: Environment, target: Environment)] {
    tree.environments.flatMap { target in
      var ignored = Report()
      return tree.settings(of: target, &ignored).promotion.from.compactMap { name in
        tree[name.value.text].map { ($0, target) }
      }
    }
  }
}
