package import Git

/// What somebody else did to the files of an environment since they were delivered.
package struct ForeignEdit: Sendable {
  /// The newest commit that changed them, and who wrote it.
  package let commit: ObjectID
  package let author: String
  /// How many other commits changed them before.
  let others: Int
  /// The commit that delivered what was changed; nil if nothing ever was.
  let delivery: ObjectID?
  /// The files that differ now.
  package let changes: Plan
  /// The folder that they are in.
  let folder: String?

  /// That others did so, too.
  var othersText: String {
    switch others {
    case 0: ""
    case 1: ", and so did a commit before it"
    default: ", and so did \(others) commits before it"
    }
  }

  /// How git shows what it is.
  var command: String {
    let difference = delivery.map { "diff \($0.short) \(commit.short)" } ?? "show \(commit.short)"
    return "git \(difference)" + (folder.map { " -- \($0)" } ?? "")
  }
}
