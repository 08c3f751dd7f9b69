/// A value that a call wants an environment to have.
package struct Assignment: Sendable {
  /// What has the value.
  package enum Subject: Sendable, Equatable {
    /// A key of a configuration file.
    case key(String)
    /// An image, by the name that it has in front of `images`.
    case image(String)
    /// How many there are of an object.
    case replicas(String)
    /// The namespace of everything.
    case namespace
    /// A field of an object.
    case field(object: String, path: String)
  }

  /// What becomes of it.
  package enum Change: Sendable, Equatable {
    case set(String)
    case unset
  }

  package let subject: Subject
  package let change: Change
  /// Whether nobody shall see the value.
  package let isConfidential: Bool

  package init(_ subject: Subject, _ change: Change, isConfidential: Bool = false) {
    self.subject = subject
    self.change = change
    self.isConfidential = isConfidential
  }

  /// The subject as it is written in a call.
  package var name: String {
    switch subject {
    case .key(let key): key
    case .image(let name): "image.\(name)"
    case .replicas(let name): "replicas.\(name)"
    case .namespace: "namespace"
    case .field(let object, let path): "\(object):\(path)"
    }
  }
}
