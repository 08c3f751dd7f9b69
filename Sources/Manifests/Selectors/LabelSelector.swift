/// Which objects are meant by their labels, in the notation of Kubernetes:
/// `app=web,tier in (front,back),!old`. An empty selector means all.
package struct LabelSelector: Equatable, Sendable {
  let requirements: [LabelRequirement]

  /// Reads a selector.
  package init(_ text: String) throws(LabelSelectorError) {
    var parser = LabelSelectorParser(text)
    requirements = try parser.parse()
  }

  /// Whether labels, of which each is found by its key, are meant.
  package func matches(_ value: (_ key: String) -> String?) -> Bool {
    requirements.allSatisfy { $0.matches(value($0.key)) }
  }
}

/// What one part of a selector wants of a label.
struct LabelRequirement: Equatable, Sendable {
  /// What is wanted.
  enum Demand: Equatable, Sendable {
    case present, absent
    case oneOf(Set<String>), noneOf(Set<String>)
    case above(Int64), below(Int64)
  }

  let key: String
  let demand: Demand

  /// Whether a label with this value, or none, is what is wanted.
  func matches(_ value: String?) -> Bool {
    switch demand {
    case .present: value != nil
    case .absent: value == nil
    case .oneOf(let values): value.map(values.contains) ?? false
    case .noneOf(let values): !(value.map(values.contains) ?? false)
    case .above(let bound): value.flatMap { Int64($0) }.map { $0 > bound } ?? false
    case .below(let bound): value.flatMap { Int64($0) }.map { $0 < bound } ?? false
    }
  }
}

/// Why a selector cannot be read.
package struct LabelSelectorError: Error, Equatable {
  /// Says what is wrong, with the part that is meant.
  package let message: String

  init(_ message: String) {
    self.message = message
  }
}
