internal import Documents
internal import Synchronization

/// What was found out about the nodes of a document that many take copies of. It holds for a copy as
/// long as neither the node nor anything below it has changed there: `Node.original`.
final class KnownDocument: Sendable {
  /// A question about a node and all below it, to which the answer was that nothing is wrong.
  private struct Clearance: Hashable {
    let node: Int32
    let question: UInt
  }

  /// It stays, so that no other document comes to stand in its place.
  private let arena: Arena
  private let cleared = Mutex<Set<Clearance>>([])
  private let containers = Mutex<[Int32: ContainerFacts]>([:])
  private let byteCounts = Mutex<[Int32: Int]>([:])
  private let files = Mutex<[Int32: FileContents]>([:])

  init(_ arena: Arena) {
    self.arena = arena
  }

  /// Whether a question about a node was answered: nothing is wrong. Whoever asks has a constant text,
  /// whose address tells questions apart.
  func isClear(_ node: Int32, of question: UnsafePointer<UInt8>?) -> Bool {
    let clearance = Clearance(node: node, question: UInt(bitPattern: question))
    return cleared.withLock { $0.contains(clearance) }
  }

  /// Remembers the answer that nothing is wrong.
  func clear(_ node: Int32, of question: UnsafePointer<UInt8>?) {
    let clearance = Clearance(node: node, question: UInt(bitPattern: question))
    cleared.withLock { _ = $0.insert(clearance) }
  }

  /// How many bytes all keys and values at or below a node have.
  func byteCount(of node: Node) -> Int {
    if let known = byteCounts.withLock({ $0[node.id] }) { return known }
    let count = node.scalarByteCount
    byteCounts.withLock { $0[node.id] = count }
    return count
  }

  /// What a container starts and sees, by its node.
  func container(_ node: Node) -> ContainerFacts {
    if let known = containers.withLock({ $0[node.id] }) { return known }
    let facts = ContainerFacts(node)
    containers.withLock { $0[node.id] = facts }
    return facts
  }

  /// The contents of the file that is a value, if somebody has read it.
  func contents(_ node: Int32) -> FileContents? { files.withLock { $0[node] } }

  /// Remembers the contents of the file that is a value.
  func keep(_ contents: FileContents, at node: Int32) { files.withLock { $0[node] = contents } }
}
