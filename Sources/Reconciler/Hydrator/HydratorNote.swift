package import Git

/// The note that says of a rendered commit which source it stands for, whether it was made for that
/// or had nothing to change.
package enum HydratorNote {
  /// Where Argo CD's hydrator and GitOps Promoter look for notes.
  package static let reference = "refs/notes/hydrator.metadata"

  /// The text of a note.
  package static func text(of source: ObjectID) -> String { "{\"drySha\":\"\(source)\"}\n" }
}
