/// A collection that is being parsed.
struct Frame: BitwiseCopyable {
  /// What is open.
  enum Role: UInt8 {
    case document, sequence, indentlessSequence, mapping
    case flowSequence, flowMapping
    /// A mapping of one entry without braces, inside a flow sequence.
    case pair

    /// What the collection is called in a message.
    var name: String {
      switch self {
      case .document: "document"
      case .sequence, .indentlessSequence, .flowSequence: "list"
      case .mapping, .flowMapping, .pair: "mapping"
      }
    }
  }

  /// What comes next in it.
  enum Slot: UInt8 {
    /// An entry, a key, or the end.
    case entry
    /// The content of a list entry or of the document.
    case content
    /// The content of an explicit key, behind `?`.
    case key
    /// The `:` behind an explicit key.
    case colon
    /// The content behind `:`.
    case value
    /// Behind a key in braces that no `:` follows: a comma or the end.
    case lone
    /// In a flow collection a comma or the end; in a document only the end.
    case done
  }

  let role: Role
  var slot: Slot
  /// The column of a block collection; -1 for the document.
  let indent: Int
  /// The node of the collection; -1 for the document.
  let node: Int32
  /// Its last child so far; -1 for none.
  var last: Int32 = -1

  /// Whether a value may stand here, in a block.
  @inline(__always)
  var takesContent: Bool { slot == .value || slot == .content || slot == .key }

  /// Whether a value or a key may stand here, in brackets.
  @inline(__always)
  var takesFlowContent: Bool { slot == .value || slot == .entry || slot == .key }

  init(_ role: Role, _ slot: Slot, indent: Int, node: Int32) {
    self.role = role
    self.slot = slot
    self.indent = indent
    self.node = node
  }
}
