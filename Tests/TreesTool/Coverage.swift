import Differential

/// How often each feature was in a tree, and what became of these trees.
struct Coverage {
  /// Trees with a feature.
  private struct Count {
    var trees = 0
    var built = 0
    var different = 0
  }

  private var all = Count()
  private var counts: [String: Count] = [:]
  private var complaints: [String: Int] = [:]

  mutating func add(_ result: Result) {
    Self.add(result, to: &all)
    for note in result.notes { Self.add(result, to: &counts[note, default: Count()]) }
    guard result.ending != .built else { return }
    complaints[Self.outline(result.complaint), default: 0] += 1
  }

  private static func add(_ result: Result, to count: inout Count) {
    count.trees += 1
    if result.ending == .built { count.built += 1 }
    if result.cause != nil { count.different += 1 }
  }

  func print() {
    Swift.print("feature                                  trees   built  differ")
    for (note, count) in counts.sorted(by: { $0.key < $1.key }) { Self.printRow(note, count) }
    Self.printRow("all", all)
    Swift.print("\nwhy kustomize refuses:")
    for (complaint, count) in complaints.sorted(by: { $0.value > $1.value }).prefix(40) {
      Swift.print("\(count)\t\(complaint)")
    }
  }

  private static func printRow(_ name: String, _ count: Count) {
    let numbers = [count.trees, count.built, count.different].map { number in
      let text = String(number)
      return String(repeating: " ", count: max(8 - text.count, 1)) + text
    }
    Swift.print(name + String(repeating: " ", count: max(38 - name.count, 1)) + numbers.joined())
  }

  /// What a message says, without the names in it.
  private static func outline(_ complaint: String) -> String {
    let words = complaint.firstRange(of: "err=").map { complaint[$0.upperBound...] }
    let said = (words ?? complaint[...]).replacing(#/[\s\\"]+/#, with: " ")
    let inner = said.split(separator: #/(accumulation of|merging from) path '[^']*': /#).last ?? ""
    let end = inner.replacing(#/[{\[].*[}\]]/#, with: "{…}").replacing(#/'[^']*'/#, with: "'…'")
    return String(end.replacing(#/[0-9]+/#, with: "9").prefix(140))
  }
}
