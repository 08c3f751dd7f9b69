/// The ways in which changes do harm.
package enum Dangers {
  /// All of them, in the order of the documentation.
  package static let all: [any Danger.Type] = [
    DeletedData.self
  ]

  /// The danger with an id.
  package static func danger(_ id: String) -> (any Danger.Type)? { all.first { $0.id == id } }

  /// What an environment is in for.
  static func find(in difference: EnvironmentDifference) -> [DangerEntry] {
    var found = FoundDangers()
    for danger in all { found.look(for: danger) { danger.inspect(difference, &$0) } }
    return found.all
  }

  /// What changes of sources may bring about.
  static func find(in sources: SourceDifference) -> [DangerEntry] {
    var found = FoundDangers()
    for danger in all { found.look(for: danger) { danger.inspect(sources, &$0) } }
    return found.all
  }
}
