/// A commit: a tree, where it comes from, and who made it.
package struct Revision: Equatable, Sendable {
  package let id: ObjectID
  package let tree: ObjectID
  /// The commits before it, as far as this clone has them.
  package let parents: [ObjectID]
  package let author: Signature
  package let committer: Signature
  package let message: String
}
