internal import Documents

extension Manifest {
  /// All of the object, in which whatever nobody shall read is replaced.
  package var shown: ShownValue { Secrecy(of: kind).show(root, at: DifferenceTrail()) }

  /// Whether the object is there to hold what nobody shall read.
  package var isSecret: Bool { kind.kind == "Secret" && kind.group.isEmpty }
}
