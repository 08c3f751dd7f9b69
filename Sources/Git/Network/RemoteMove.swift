/// A reference of a remote that is to move.
package struct RemoteMove: Equatable, Sendable {
  package let name: String
  /// What it is to say; nil if it is to go.
  private let commit: ObjectID?
  /// What it must say before it goes.
  private let old: ObjectID?

  /// A reference that is to lead to a commit.
  package init(_ name: String, to commit: ObjectID) {
    (self.name, self.commit, old) = (name, commit, nil)
  }

  /// A reference that is to go.
  package init(removing name: String, at old: ObjectID) {
    (self.name, commit, self.old) = (name, nil, old)
  }

  /// How git is told.
  var word: String { (commit?.description ?? "") + ":" + name }

  /// How git is told what is expected.
  var lease: String? { old.map { "--force-with-lease=\(name):\($0)" } }
}
