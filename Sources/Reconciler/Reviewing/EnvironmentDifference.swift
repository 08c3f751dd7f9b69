internal import Documents
package import Manifests

/// What is different between two renderings of an environment, or of two environments.
package struct EnvironmentDifference: Sendable {
  /// What people call it.
  package let name: String
  /// What it was; nil if there was none.
  package let old: ComparedRendering?
  /// What it is; nil if there is none any more.
  package let new: ComparedRendering?
  /// The objects that differ, in the order of the new rendering, and then those that are gone.
  package let objects: [ChangedObject]
  /// Whether objects that both have stand in another order.
  package let isReordered: Bool
  /// Whether two environments are compared, whose namespaces stand for each other.
  let isAcross: Bool

  /// Compares two renderings; one that is not there has no objects. What is in the namespaces of two
  /// environments may be compared with each other.
  package init(
    _ name: String, from old: ComparedRendering?, to new: ComparedRendering?,
    across isAcross: Bool = false,
    knowing schema: (ObjectKind) -> (any ValueSchema)? = { _ in nil }
  ) {
    self.name = name
    self.old = old
    self.new = new
    self.isAcross = isAcross
    let (before, after) = (old?.manifests ?? [], new?.manifests ?? [])
    let difference = RenderingDifference(
      from: before, to: after,
      across: isAcross ? NamespaceMove(from: old?.namespace ?? "", to: new?.namespace ?? "") : nil,
      knowing: schema)
    let isRead = (old?.rendering == nil) != (new?.rendering == nil)
    let objects = difference.objects.map { change in
      ChangedObject(
        change, old: change.old.map { before[$0.number] }, new: change.new.map { after[$0.number] })
    }
    // What is read from files differs in its style from what is rendered, and may stand in any order.
    self.objects = isRead ? objects.filter { !$0.isPrintedAlike } : objects
    isReordered = difference.isReordered && !isRead
  }

  /// Whether one of both cannot be rendered, so that nothing can be said.
  package var isBroken: Bool {
    old?.report.hasErrors ?? false || new?.report.hasErrors ?? false
  }

  /// Whether nothing is different.
  package var isEmpty: Bool { objects.isEmpty && !isReordered }
}
