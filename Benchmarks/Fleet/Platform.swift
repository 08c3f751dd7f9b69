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
}

extension Platform {
  /// Another text at the only place where a text stands in a file.
  struct Change {
    let path: String
    let old: String
    let new: String
  }

  /// A change that no environment reads.
  static let readme = Change(path: "README.md", old: "fleet", new: "fleet of environments")

  static func settings(_ delivery: DeliverySettings) -> [String: String] {
    [
      "README.md": "# A fleet\n",
      "reconcile.yaml": """
      apiVersion: reconcile.electinfo.dev/v1
      kind: Repository
      spec:
        edition: 1
        source: {branch: main}
        delivery:
          branch: "\(delivery.branch)"
          path: "\(delivery.path)"
          layout: \(delivery.layout)

      """,
    ]
  }
}
