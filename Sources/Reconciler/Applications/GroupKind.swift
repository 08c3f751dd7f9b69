internal import Documents
internal import Manifests

/// A kind of objects in all its versions.
struct GroupKind: Hashable, Comparable {
  /// Empty for the core group.
  let group: String
  let kind: String

  init(group: String, kind: String) {
    (self.group, self.kind) = (group, kind)
  }

  init(_ kind: ObjectKind) {
    self.init(group: kind.group.string, kind: kind.kind.string)
  }

  static func < (one: GroupKind, other: GroupKind) -> Bool {
    one.group == other.group
      ? one.kind.precedesInBytes(other.kind) : one.group.precedesInBytes(other.group)
  }
}
