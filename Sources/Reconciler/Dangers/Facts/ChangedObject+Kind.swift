internal import Documents
internal import Manifests

extension ChangedObject {
  /// What sort of object it is, or was.
  var kind: ObjectKind? { (new ?? old)?.kind }

  /// Whether it is one of some kinds of Kubernetes: others may have kinds of the same name.
  func isOf(_ kinds: [String]) -> Bool {
    guard let kind, kinds.contains(where: { kind.kind.string.isSameInBytes(as: $0) }) else {
      return false
    }
    let group = kind.group.string
    return group.hasSuffix(".k8s.io") || !group.utf8.contains(UInt8(ascii: "."))
  }

  /// Whether it is one of some kinds of Kubernetes.
  func isOf(_ kinds: String...) -> Bool { isOf(kinds) }

  /// Whether the cluster loses an object: it is gone, or is called otherwise.
  var isDeleted: Bool { change.action == .removed || change.action == .renamed }

  /// What changes in an object that stays, as far as it means something.
  var changesInPlace: [ValueChange] {
    change.action == .changed ? change.changes.filter { !$0.isCosmetic } : []
  }
}

extension ValuePath {
  /// Whether it leads through some fields first.
  func begins(with fields: [String]) -> Bool {
    guard steps.count >= fields.count else { return false }
    return zip(steps, fields).allSatisfy { step, field in
      if case .field(let name) = step { return name.isSameInBytes(as: field) }
      return false
    }
  }

  /// The fields on the way, without the items of lists.
  var fields: [String] {
    steps.compactMap { step in
      if case .field(let name) = step { return name }
      return nil
    }
  }

  /// Whether it leads through a field.
  func holds(_ field: String) -> Bool { fields.contains(field) }

  /// The last field on the way.
  var lastField: String? {
    for case .field(let name) in steps.reversed() { return name }
    return nil
  }
}
