internal import Documents

/// Numbers for the items of two lists: equal ones for items that are paired, or written alike.
struct ItemTokens {
  private(set) var old: [Int]
  private(set) var new: [Int]
  private var count = 0
  /// Numbers that stand twice in a list.
  private var repeated: Set<Int> = []
  /// One item of each number, by what is written.
  private var known: [UInt64: [(token: Int, node: Node)]] = [:]

  /// Numbers items of which some are paired: the number of the old one for each new one.
  init(_ old: [Node], _ new: [Node], pairs: [Int?]) {
    self.old = Array(repeating: -1, count: old.count)
    self.new = []
    self.new.reserveCapacity(new.count)
    for partner in pairs.compactMap({ $0 }) { self.old[partner] = next() }
    for index in old.indices where self.old[index] < 0 { self.old[index] = token(of: old[index]) }
    for (node, partner) in zip(new, pairs) {
      self.new.append(partner.map { self.old[$0] } ?? token(of: node))
    }
    findRepeated(self.old)
    findRepeated(self.new)
  }

  /// Whether no list has a number twice.
  func isSingle(_ token: Int) -> Bool { !repeated.contains(token) }

  private mutating func findRepeated(_ tokens: [Int]) {
    var seen: Set<Int> = []
    for token in tokens where !seen.insert(token).inserted { repeated.insert(token) }
  }

  private mutating func next() -> Int {
    count += 1
    return count
  }

  private mutating func token(of node: Node) -> Int {
    let writing = node.writing
    if let same = known[writing]?.first(where: { $0.node.isWritten(like: node) }) {
      return same.token
    }
    let token = next()
    known[writing, default: []].append((token, node))
    return token
  }
}
