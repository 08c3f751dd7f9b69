internal import Git

/// What is to be delivered of an environment.
struct Candidate: Sendable {
  let environment: Environment
  let target: DeliveryTarget
  /// The manifests, by their paths from the folder.
  let files: [TreeFile]
  /// Their tree; nil if there are none.
  let tree: ObjectID?
  /// The objects in them.
  let objects: KeptObjects
  /// The types of the Secrets among them that hold something.
  let secretTypes: Set<String>
}
