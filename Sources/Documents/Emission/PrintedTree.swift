/// What the collections of a document print, found out once for all who take copies of it and
/// change parts of them.
///
/// Nodes of the document stand in the order of the tree, so a node with all below it is one run,
/// and whether it is unchanged in a copy is a comparison of memory.
@usableFromInline
final class PrintedTree: Sendable {
  /// What a collection has printed.
  struct Part: Sendable, BitwiseCopyable {
    /// The node behind the last one that stands in it; 0 for what is no collection.
    var end: Int32 = 0
    /// Where its text begins and ends.
    var start: UInt32 = 0
    var textEnd: UInt32 = 0
    /// Where it stood: at which indentation, and whether on a line that was begun.
    var indent: Int32 = 0
    var isInline = false
    /// Whether the text ends with a line break that belongs to a value.
    var endsWithBreak = false
  }

  /// What a document prints for somebody.
  struct Printing: Sendable {
    let text: [UInt8]
    /// The parts by node.
    let parts: [Part]
  }

  private let kustomize: Printing
  private let hydrator: Printing

  /// Prints a document whose nodes stand in the order of the tree; nil if it cannot be printed, or
  /// if what a part prints depends on what it stands in.
  init?(_ root: Node) {
    guard let kustomize = Self.print(root, as: .kustomize),
      let hydrator = Self.print(root, as: .hydrator)
    else { return nil }
    self.kustomize = kustomize
    self.hydrator = hydrator
  }

  private static func print(_ root: Node, as profile: Profile) -> Printing? {
    var output = OutputText()
    var emitter = Emitter(root.arena, &output)
    emitter.recordParts()
    let isPrinted = (try? emitter.printDocument(root.id, as: profile)) != nil
    guard isPrinted, let parts = emitter.takeParts() else { return nil }
    output.bytes = emitter.takeOutput()
    return Printing(text: output.array, parts: parts)
  }

  subscript(profile: Profile) -> Printing {
    switch profile {
    case .kustomize: kustomize
    case .hydrator: hydrator
    }
  }
}
