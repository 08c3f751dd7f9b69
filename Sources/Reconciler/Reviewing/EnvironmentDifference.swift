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

/// An object that is not the same in two renderings, with all that is known of it.
package struct ChangedObject: Sendable {
  package let change: ObjectChange
  package let old: Manifest?
  package let new: Manifest?
  /// What is different in the files of a ConfigMap that both have.
  package let files: [FileDifference]

  init(_ change: ObjectChange, old: Manifest?, new: Manifest?) {
    self.change = change
    self.old = old
    self.new = new
    if let old, let new { files = FileDifference.find(from: old, to: new) } else { files = [] }
  }

  /// Whether both sides print the same.
  fileprivate var isPrintedAlike: Bool {
    guard isCosmetic, let old, let new else { return false }
    var one = OutputText()
    var other = OutputText()
    guard (try? old.root.print(as: .kustomize, to: &one)) != nil,
      (try? new.root.print(as: .kustomize, to: &other)) != nil
    else { return false }
    return one.array == other.array
  }

  /// Whether the cluster, and who reads its files, sees no difference.
  package var isCosmetic: Bool {
    guard change.action == .changed else { return false }
    return change.changes.allSatisfy { change in
      change.isCosmetic || file(at: change)?.text.isCosmetic ?? false
    }
  }

  /// Whether a change is told as such: not that of a text whose settings are told, and not that of the
  /// object's own name, which changes with its content.
  func shows(_ change: ValueChange) -> Bool {
    file(at: change) == nil && !(self.change.action == .changed && change.path.isName)
  }

  /// The file that a changed value is the text of.
  package func file(at change: ValueChange) -> FileDifference? {
    guard !files.isEmpty, change.path.steps.count == 2, case .field("data") = change.path.steps[0],
      case .field(let name) = change.path.steps[1]
    else { return nil }
    return files.first { $0.name.isSameInBytes(as: name) }
  }
}

extension ValuePath {
  /// Whether it leads to the name of the object.
  fileprivate var isName: Bool {
    guard steps.count == 2, case .field("metadata") = steps[0], case .field("name") = steps[1]
    else {
      return false
    }
    return true
  }
}
