import Documents
import Foundation
import Libyaml

/// Measures parsing, emission, node access and start-up, with libyaml beside us in the same run.
@main
struct Bench {
  static func main() throws {
    let corpora = try [Corpus.real, Corpus.largest, Corpus.generated].compactMap { try $0() }
    print(
      "CPU time of this process, best of \(Measure.rounds) rounds; the ratio is what travels\n"
    )
    print(
      "\("work".padded(44))\("MB".padded(8))\("ms".padded(9))\("GB/s".padded(8))against libyaml")
    for corpus in corpora { measure(corpus) }
    let isNodeAccessCheap = try measureNodeAccess(corpora[0])
    let isStartCheap = try measureStart()
    exit(isNodeAccessCheap && isStartCheap ? 0 : 1)
  }

  private static func measure(_ corpus: Corpus) {
    let text = SourceText(corpus.bytes)
    let ours = Measure.best { _ = ParsedText.parse(text, as: .resource) }
    let theirs = Measure.best {
      _ = corpus.bytes.withUnsafeBufferPointer { LibyamlEvents.count($0) }
    }
    Measure.row("parse, \(corpus.name)", corpus.bytes.count, ours, theirs)
    Measure.row("  libyaml's events", corpus.bytes.count, theirs, theirs)

    let documents = ParsedText.parse(text, as: .resource).documents
    var output = OutputText(capacity: corpus.bytes.count * 2)
    let printing = Measure.best {
      output.removeAll()
      try? documents.print(as: .kustomize, to: &output)
    }
    // libyaml's emitter is fed from its parser, whose time is taken off.
    var buffer = [UInt8](repeating: 0, count: corpus.bytes.count * 2)
    var written = 0
    let both = Measure.best {
      written = corpus.bytes.withUnsafeBufferPointer { LibyamlEvents.emit($0, into: &buffer) }
    }
    let libyaml = max(both - theirs, 1e-9)
    Measure.row(
      "emit, \(corpus.name)", output.count, printing,
      libyaml * Double(output.count) / Double(max(written, 1)))
    Measure.row("  libyaml's emitter", written, libyaml, libyaml)
  }

  /// The same walk inside and outside of Documents: accessors that are not inlined cost many times
  /// as much.
  private static func measureNodeAccess(_ corpus: Corpus) throws -> Bool {
    let documents = ParsedText.parse(SourceText(corpus.bytes), as: .resource).documents
    var inside = 0
    var outside = 0
    let insideTime = Measure.best { inside = documents.reduce(0) { $0 + $1.root.scalarByteCount } }
    let outsideTime = Measure.best {
      outside = documents.reduce(0) { $0 + countScalarBytes($1.root.arena, $1.root.id) }
    }
    precondition(inside == outside)
    let ratio = outsideTime / insideTime
    let nodes = documents.first?.root.arena.count ?? 1
    print(
      "\nnode access: \(nanoseconds(insideTime, nodes)) ns a node inside Documents, "
        + "\(nanoseconds(outsideTime, nodes)) outside: \(ratio.rounded(2)) times (limit 1.3)")
    return ratio <= 1.3
  }

  private static func nanoseconds(_ time: Double, _ count: Int) -> String {
    (time * 1e9 / Double(count)).rounded(2)
  }

  /// `reconcile version`, the whole process.
  private static func measureStart() throws -> Bool {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("reconcile").path
    let times = try (0..<50).map { _ in try Measure.processTime(program, ["version"]) }.sorted()
    let median = times[times.count / 2] * 1e3
    print("start: \(median.rounded(2)) ms CPU for `reconcile version`, median of 50 (limit 3)")
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
