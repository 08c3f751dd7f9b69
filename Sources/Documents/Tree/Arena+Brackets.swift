extension Arena {
  /// Whether a node stands inside brackets or braces, at any depth below another.
  func isInBrackets(_ wanted: Int32, below node: Int32) -> Bool {
    var child = firstChild(node)
    while let id = child {
      if holds(wanted, id), style(node) == .flow || isInBrackets(wanted, below: id) {
        return true
      }
      child = next(id)
    }
    return false
  }

  private func holds(_ wanted: Int32, _ node: Int32) -> Bool {
    var child = firstChild(node)
    while let id = child {
      if id == wanted || holds(wanted, id) { return true }
      child = next(id)
    }
    return node == wanted
  }
}
