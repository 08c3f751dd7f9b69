/// An object that is to be written.
package struct NewObject: Sendable {
  package let id: ObjectID
  let kind: ObjectKind
  let bytes: [UInt8]
  /// What others of its kind have in common with it, if anything: they may be written as what
  /// differs from it.
  let likeness: UInt64?
  /// The part of the work that it belongs to.
  let part: Int
  /// How a pack has it, if that is made already.
  let packed: PackedForm?

  init(
    _ id: ObjectID, _ kind: ObjectKind, _ bytes: [UInt8], likeness: UInt64? = nil,
    part: Int = 0, packed: PackedForm? = nil
  ) {
    self.id = id
    self.kind = kind
    self.bytes = bytes
    self.likeness = likeness
    self.part = part
    self.packed = packed
  }
}

/// How a pack has an object.
struct PackedForm: Sendable {
  /// The number of the object that it is the difference to; nil if it is whole.
  let base: Int?
  /// How many bytes the object or the difference has.
  let size: Int
  let stream: [UInt8]
}
