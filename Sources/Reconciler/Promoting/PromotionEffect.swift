internal import Documents
internal import Manifests

/// What is different in the objects of an environment after a promotion, in a few lines.
package struct PromotionEffect: Sendable {
  /// An object that is not the same any more.
  package struct Object: Sendable {
    /// `+`, `-`, or `~` for one that both have.
    package let sign: String
    package let name: String
    /// What changed in it.
    package let changes: [Change]
  }

  /// A value of an object that is not the same any more.
  package struct Change: Sendable {
    package let path: String
    /// What it was and is; nil for nothing, and for what is too long to be shown.
    package let old: String?
    package let new: String?
  }

  package let objects: [Object]

  init(from old: [Manifest], to new: [Manifest]) {
    objects = RenderingDifference(from: old, to: new).objects.filter { !$0.isCosmetic }
      .map(Object.init)
  }
}

extension PromotionEffect.Object {
  fileprivate init(_ change: ObjectChange) {
    let id = change.new?.id ?? change.old?.id
    name = id.map { "\($0.kind.kind)/\($0.name)" } ?? ""
    switch change.action {
    case .added: sign = "+"
    case .removed: sign = "-"
    case .changed, .renamed: sign = "~"
    }
    // The hash in a name says no more than what it is of.
    changes = change.changes.filter {
      !$0.isCosmetic && (change.action == .renamed || $0.path.text != "metadata.name")
    }.map(PromotionEffect.Change.init)
  }
}

extension PromotionEffect.Change {
  /// How many bytes of a value are shown.
  private static let mostBytes = 80

  fileprivate init(_ change: ValueChange) {
    path = change.path.keyedText
    let texts = [change.before, change.after].map { $0?.text }
    let isShort = texts.allSatisfy { text in
      text.map { $0.utf8.count <= Self.mostBytes && !$0.utf8.contains(0x0A) } ?? true
    }
    old = isShort ? texts[0] : nil
    new = isShort ? texts[1] : nil
  }
}
