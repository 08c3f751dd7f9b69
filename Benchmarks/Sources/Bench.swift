import CHeap
import Documents
import Foundation
import Libyaml
import Overlays

/// Measures parsing, emission, node access and start-up, with libyaml beside us in the same run.
@main
struct Bench {
  static func main() throws {
    // The heap of the program: else what is measured is how memory comes and goes.
    heap_prepare()
    if CommandLine.arguments.dropFirst().first == "compose" {
      let only = CommandLine.arguments.dropFirst(2).first ?? ""
      exit(measureComposing(only) ? 0 : 1)
    }
    let corpora = try [Corpus.real, Corpus.largest, Corpus.generated].compactMap { try $0() }
    let rounds = Measure.turns * Measure.roundsInTurn
    print("CPU time of this process, \(rounds) rounds. Machines differ: compare ratios.\n")
    Table.printHead()
    for corpus in corpora {
      measureParsing(corpus)
      measureEmission(corpus)
    }
    let isComposingFast = measureComposing()
    print()
    let isNodeAccessCheap = measureNodeAccess(corpora[0])
    let isStartCheap = try measureStart()
    exit(isComposingFast && isNodeAccessCheap && isStartCheap ? 0 : 1)
  }

  private static func measureParsing(_ corpus: Corpus) {
    let text = SourceText(corpus.bytes)
    let (ours, theirs) = Measure.rounds(
      of: { _ = ParsedText.parse(text, as: .resource) },
      and: { precondition(LibyamlEvents.count(corpus.bytes) != nil, "libyaml refuses the corpus") })
    Table.printRows(
      "parse, \(corpus.name)", text.count, ours, peer: "libyaml's events", text.count, theirs)
    guard corpus.files.count > 1 else { return }
    let texts = corpus.files.map { SourceText($0) }
    let apart = Measure.rounds { for text in texts { _ = ParsedText.parse(text, as: .resource) } }
    let count = texts.reduce(0) { $0 + $1.count }
    Table.printRow("parse, the same, each file for itself", count, apart)
  }

  /// libyaml's emitter gets events that its parser read beforehand.
  private static func measureEmission(_ corpus: Corpus) {
    let documents = ParsedText.parse(SourceText(corpus.bytes), as: .resource).documents
    var output = OutputText(capacity: corpus.bytes.count * 2)
    var buffer = [UInt8](repeating: 0, count: corpus.bytes.count * 2)
    var written = 0
    let (ours, theirs) = Measure.rounds(
      of: {
        output.removeAll()
        do {
          try documents.print(as: .kustomize, to: &output)
        } catch {
          preconditionFailure("\(corpus.name): \(error)")
        }
      },
      preparing: { LibyamlRecording(corpus.bytes) },
      and: { written = $0.emit(into: &buffer) })
    Table.printRows(
      "emit, \(corpus.name)", output.count, ours, peer: "libyaml's emitter", written, theirs)
  }

  /// All that is composed; whether each is fast.
  private static func measureComposing(_ only: String = "") -> Bool {
    [ConfigCorpus.large(), .small(), .shared()].filter { $0.name.hasSuffix(only) }
      .map { measureComposing($0) }.allSatisfy { $0 }
  }

  /// From the bytes of layers to ConfigMaps with hashed names: what a build in memory takes beyond
  /// one whose layers are empty.
  private static func measureComposing(_ corpus: ConfigCorpus) -> Bool {
    guard let folder = RepoPath(ConfigCorpus.folder) else { return false }
    if let problem = Overlay.build(folder, in: Workspace(corpus.tree)).report.diagnostics.first {
      print("\(corpus.name): \(problem.message)")
      return false
    }
    let (times, bare) = Measure.rounds(
      of: { _ = Overlay.build(folder, in: Workspace(corpus.tree)) },
      and: { _ = Overlay.build(folder, in: Workspace(corpus.bareTree)) })
    let rate = Double(corpus.layerBytes) / max(times.best - bare.best, 1e-9) / 1e9
    Table.printRow(corpus.name, corpus.layerBytes, times, "\(rate.text(3)) composed (limit 0.3)")
    return rate >= 0.3
  }

  /// The same walk inside and outside of Documents: accessors that are not inlined cost many times
  /// as much.
  private static func measureNodeAccess(_ corpus: Corpus) -> Bool {
    let documents = ParsedText.parse(SourceText(corpus.bytes), as: .resource).documents
    var inside = 0
    var outside = 0
    let (insideTimes, outsideTimes) = Measure.rounds(
      of: { inside = documents.reduce(0) { $0 + $1.root.scalarByteCount } },
      and: { outside = documents.reduce(0) { $0 + countScalarBytes($1.root.arena, $1.root.id) } })
    precondition(inside == outside)
    let ratio = outsideTimes.best / insideTimes.best
    let nodes = Double(documents.first?.root.arena.nodeCount ?? 1)
    let costs = [insideTimes, outsideTimes].map { ($0.best * 1e9 / nodes).text(2) }
    print(
      "node access: \(costs[0]) ns a node inside Documents, \(costs[1]) outside: "
        + "\(ratio.text(2)) times (limit 1.3)")
    return ratio <= 1.3
  }

  /// `reconcile version`, the whole process.
  private static func measureStart() throws -> Bool {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("reconcile").path
    let times = Times(try (0..<50).map { _ in try Measure.processTime(program, ["version"]) })
    let median = times.median * 1e3
    print("start: \(median.text(2)) ms CPU for `reconcile version`, median of 50 (limit 3)")
    return median <= 3
  }
}

/// The walk of `Node.scalarByteCount`, in another module.
private func countScalarBytes(_ arena: Arena, _ id: Int32) -> Int {
  if arena.kind(id).isScalar { return arena.count(id) }
  var total = 0
  var child = arena.firstChild(id)
  while let node = child {
    total += countScalarBytes(arena, node)
    child = arena.next(node)
  }
  return total
}
