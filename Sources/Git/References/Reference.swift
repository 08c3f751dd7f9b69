/// A name for a commit, or for another name.
package struct Reference: Equatable, Sendable {
  /// What a reference says.
  package enum Target: Equatable, Sendable {
    case object(ObjectID)
    case reference(String)
  }

  package let name: String
  package let target: Target
}

extension Reference.Target: CustomStringConvertible {
  /// The id, or the name.
  package var description: String {
    switch self {
    case .object(let id): id.description
    case .reference(let name): name
    }
  }

  /// The name of the branch that is meant, if one is.
  package var branch: String? {
    guard case .reference(let name) = self, name.hasPrefix("refs/heads/") else { return nil }
    return String(name.dropFirst("refs/heads/".count))
  }
}
