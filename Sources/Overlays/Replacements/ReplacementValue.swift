internal import Documents
internal import Manifests

/// What a replacement puts into its targets.
struct ReplacementValue {
  /// Where it is taken from.
  enum Origin {
    /// A text of the kustomization.
    case text(String)
    /// A part of a text.
    case part(String, of: Node)
    /// A field of a manifest, as it is when it is used: a target may be the source as well.
    case node(position: Int, Int32)
  }

  private(set) var origin: Origin
  let place: Place
  /// What kustomize copies with it, if it is metadata.
  let marks: IdentityMarks?

  init(_ origin: Origin, place: Place, marks: IdentityMarks? = nil) {
    self.origin = origin
    self.place = place
    self.marks = marks
  }

  /// Which manifest it is a field of.
  var position: Int? {
    if case .node(let position, _) = origin { return position }
    return nil
  }

  /// Follows its node when the nodes of its document are moved.
  mutating func move(by shift: Int32) {
    if case .node(let position, let id) = origin {
      origin = .node(position: position, id + shift)
    }
  }

  /// What it is now, in the document that it is a field of.
  func current(in document: Document?) -> CurrentValue {
    switch origin {
    case .text(let text): CurrentValue(text: text, node: nil)
    case .part(let text, let node): CurrentValue(text: text, node: node)
    case .node(_, let id):
      document.map { CurrentValue(node: Node($0.arena, id)) } ?? CurrentValue(text: "", node: nil)
    }
  }
}

/// A value at the moment when it is used.
struct CurrentValue {
  /// The text of a scalar; nothing for collections.
  var text: String
  /// The value as it stands in a manifest, with its style; a scalar gets the text.
  let node: Node?

  init(text: String, node: Node?) {
    self.text = text
    self.node = node
  }

  init(node: Node) {
    text = node.kind.isScalar ? node.string : ""
    self.node = node
  }

  /// What a field is created as that takes this value.
  var created: NewValue {
    switch node?.kind {
    case .mapping: .mapping
    case .sequence: .sequence
    default: .plain("")
    }
  }
}
