import BenchSupport

/// What a repository with a fleet consists of, and the changes that are measured in it.
struct Platform {
  /// What it is, for the head of a table.
  let title: String
  /// From the root of the repository.
  let files: [String: String]
  /// The folders of all environments.
  let environments: [String]
  /// One line of one environment.
  let environmentChange: Change
  /// One line of a base, and how many environments it changes.
  let baseChange: (change: Change, reach: Int)

  var changes: [Change] { [environmentChange, baseChange.change, Self.readmeChange] }
}

extension Platform {
  /// Another text at the only place where a text stands in a file.
  struct Change {
    let path: String
    let old: String
    let new: String
  }

  static let readme = ["README.md": "# A fleet\n"]

  /// A change that no environment reads.
  static let readmeChange = Change(path: "README.md", old: "fleet", new: "fleet of environments")
}
