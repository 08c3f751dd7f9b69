internal import Documents

/// One of the controls of the pod security standards.
struct PodControl: Sendable {
  /// The lowest level that asks for it.
  let level: PodSecurityLevel
  /// Adds what a pod does against it.
  let inspect: @Sendable (PodTemplate, inout [PodViolation]) -> Void

  init(
    _ level: PodSecurityLevel,
    _ inspect: @escaping @Sendable (PodTemplate, inout [PodViolation]) -> Void
  ) {
    self.level = level
    self.inspect = inspect
  }

  /// All controls of Kubernetes 1.34.
  static let all = baseline + restricted
}

/// What a pod does against a control.
struct PodViolation: Sendable {
  /// What to underline.
  let node: Node
  /// What is, with the path of the field in the pod.
  let field: String
  let message: String
  let fix: String

  init(_ field: String, _ message: String, at node: Node, fix: String) {
    self.field = field
    self.message = message
    self.node = node
    self.fix = fix
  }
}
