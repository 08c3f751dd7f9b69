/// Numbers for the kinds that are met, from 0, in that order.
package struct KindNumbers: Sendable {
  package private(set) var kinds: [ObjectKind] = []
  private var index = IdentityIndex()

  package init() {}

  /// The number of a kind; that of a new one is how many there were before.
  package mutating func number(of kind: ObjectKind) -> Int {
    let known = index.find(
      kind.fingerprint, orAdd: kinds.count, numberOf: { [kinds] in kinds[$0].fingerprint },
      where: { [kinds] in kinds[$0] == kind })
    if let known { return known }
    kinds.append(kind)
    return kinds.count - 1
  }
}
