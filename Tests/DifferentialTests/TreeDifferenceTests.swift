import Differential
import Documents
import Foundation
import Manifests
import Testing

/// What differences of generated objects promise. `DIFFERENCE_PAIRS` says how many pairs there are,
/// `DIFFERENCE_SEED` where to begin.
@Suite struct TreeDifferenceTests {
  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// What was met.
  private struct Tally {
    var pairs = 0
    var printed = 0
    var cosmetic = 0
    var actions: [ValueChange.Action: Int] = [:]
  }

  @Test func editsMakeTheNewObjectOfTheOldOne() {
    let count = Self.number("DIFFERENCE_PAIRS") ?? 2_000
    var seed = UInt64(Self.number("DIFFERENCE_SEED") ?? 1)
    var tally = Tally()
    while tally.pairs < count {
      var random = Random(seed: seed)
      let objects = KustomizationTree.make(seed: seed).files.sorted { $0.key < $1.key }
        .flatMap(\.value.values).filter { $0["metadata"] != nil }
      for object in objects {
        let other = random.chance(10) ? random.pick(objects) : object.changed(&random)
        Self.compare(object, other, "seed \(seed)", &tally)
      }
      seed += 1
    }
    #expect(tally.printed > tally.pairs / 2)
    #expect(tally.cosmetic > tally.pairs / 100)
    #expect(tally.actions.count == 6, "\(tally.actions)")
    if Self.number("DIFFERENCE_PAIRS") != nil { print(tally) }
  }

  private static func compare(
    _ old: Value, _ new: Value, _ name: String, _ tally: inout Tally
  ) {
    guard let before = read(old.document), let after = read(new.document),
      let again = read(old.document)
    else { return }
    tally.pairs += 1
    var kinds = KnownKinds()
    let kind = kinds.kind(of: after.root)
    #expect(TreeDifference(from: before.root, to: again.root, of: kind).isEmpty)
    let difference = TreeDifference(from: before.root, to: after.root, of: kind)
    let made = difference.apply(to: before, source: 0)
    #expect(TreeDifference(from: made.root, to: after.root, of: kind).isEmpty)
    let isMade = bytes(made) == bytes(after)
    #expect(isMade, "\(name):\n\(old.document)---\n\(new.document)")
    let isMissed = difference.isEmpty && bytes(before) != bytes(after)
    #expect(!isMissed, "\(name)")
    #expect(Set(difference.changes.map(\.edit)) == Set(0..<difference.editCount))
    check(difference, before, after, name)
    if bytes(after)[0] != nil { tally.printed += 1 }
    if difference.isCosmetic, !difference.isEmpty { tally.cosmetic += 1 }
    for change in difference.changes { tally.actions[change.action, default: 0] += 1 }
  }

  /// What means the same is sent to the server as the same, and what does not, is not.
  private static func check(
    _ difference: TreeDifference, _ before: Document, _ after: Document, _ name: String
  ) {
    guard let one = json(before), let other = json(after) else { return }
    let isSame = one == other
    let hasMoves = difference.changes.contains { $0.action == .moved }
    #expect(difference.isCosmetic == isSame || hasMoves, "\(name)")
  }

  private static func read(_ text: String) -> Document? {
    let parsed = ParsedText.parse(SourceText(Array(text.utf8)), as: .resource)
    return parsed.hasErrors ? nil : parsed.documents.first
  }

  /// What is printed in every way; nil for ways in which it cannot be.
  private static func bytes(_ document: Document) -> [[UInt8]?] {
    let profiles = [Profile.kustomize, .hydrator].map { profile -> [UInt8]? in
      var output = OutputText()
      return (try? document.root.print(as: profile, to: &output)) == nil ? nil : output.array
    }
    var written = OutputText()
    document.root.printAsWritten(to: &written)
    return profiles + [written.array]
  }

  private static func json(_ document: Document) -> [UInt8]? {
    var output = OutputText()
    return (try? document.root.printCanonicalJSON(to: &output)) == nil ? nil : output.array
  }
}
