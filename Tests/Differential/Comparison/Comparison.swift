/// Ours beside kustomize.
package struct Comparison: Sendable {
  package let ours: Builder
  package let theirs: Builder

  package init(ours: Builder, theirs: Builder) {
    self.ours = ours
    self.theirs = theirs
  }

  /// What both made of a tree.
  package struct Outcome: Sendable {
    package let ours: Answer
    package let theirs: Answer

    package init(ours: Answer, theirs: Answer) {
      self.ours = ours
      self.theirs = theirs
    }

    package var difference: Answer.Difference? {
      Answer.difference(ours: ours, theirs: theirs)
    }
  }

  package func outcome(of tree: KustomizationTree) throws -> Outcome {
    Outcome(ours: try ours.build(tree), theirs: try theirs.build(tree))
  }

  /// A smaller tree with the same kind of difference.
  package func shrink(_ tree: KustomizationTree, tries: Int) throws -> KustomizationTree {
    guard let kind = try outcome(of: tree).difference else { return tree }
    var shrinking = Shrinking(tree: tree, tries: tries) { candidate in
      (try? self.outcome(of: candidate))?.difference == kind
    }
    shrinking.run()
    return shrinking.tree
  }
}
