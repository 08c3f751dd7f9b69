internal import Documents
package import Manifests

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
  var isPrintedAlike: Bool {
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
