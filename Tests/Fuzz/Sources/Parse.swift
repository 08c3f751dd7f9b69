import Documents

/// Parsing ends, gives a sound tree, gives the same the second time, and keeps to its limits.
@Sendable func parseSoundly(_ text: SourceText) {
  for reading in [Reading.resource, .configuration] {
    let parsed = ParsedText.parse(text, as: reading)
    check(parsed, text)
    precondition(ParsedText.parse(text, as: reading).problems == parsed.problems)
    let unexpanded = ParsedText.parse(text, as: reading, expanding: false)
    for document in unexpanded.documents { _ = document.root.scalarByteCount }
    check(ParsedText.parse(text, as: reading, limits: .small), text)
  }
}

extension Limits {
  /// Bounds that short inputs reach.
  fileprivate static var small: Limits {
    var limits = Limits()
    limits.bytes = 1_000
    limits.depth = 4
    limits.documents = 3
    limits.expandedNodes = 20
    limits.problems = 2
    return limits
  }
}

/// All problems and nodes stand in the text.
private func check(_ parsed: ParsedText, _ text: SourceText) {
  for problem in parsed.problems {
    precondition(problem.range.lowerBound <= text.count && !problem.message.isEmpty)
  }
  var visited = 0
  for document in parsed.documents { check(document.root, text, &visited) }
}

/// Children are as many as the parent says, and no node is met more often than it can be.
private func check(_ node: Node, _ text: SourceText, _ visited: inout Int) {
  visited += 1
  precondition(visited <= node.arena.nodeCount, "a node has two parents")
  precondition(node.offset <= text.count)
  guard !node.kind.isScalar else { return precondition(node.text.count == node.count) }
  precondition(node.kind != .alias, "an alias was not expanded")
  var count = 0
  for child in node.children {
    check(child, text, &visited)
    count += 1
  }
  precondition(count == node.count && (node.kind != .mapping || count % 2 == 0))
}
