extension Feature {
  /// One mistake somewhere in the tree.
  static let mistake = Feature(tree: "mistake", share: 15) { draft in
    let mistake = draft.random.pick(Mistake.all)
    mistake.make(&draft)
    draft.note("mistake \(mistake.name)")
  }
}
