internal import Documents

/// The cluster of an environment, as destinations of Argo CD name it.
struct ApplicationCluster: Hashable, Comparable {
  private let key: String
  private let value: String

  /// The cluster that Argo CD runs in.
  private static let own = (name: "in-cluster", server: "https://kubernetes.default.svc")

  init(_ destination: Destination) {
    if let server = destination.server {
      (key, value) = ("server", server.value.text)
    } else {
      (key, value) = ("name", destination.name?.value.text ?? Self.own.name)
    }
  }

  /// One text for one cluster, however it is named.
  var identity: String { value == Self.own.server ? Self.own.name : value }

  static func < (one: ApplicationCluster, other: ApplicationCluster) -> Bool {
    one.key == other.key
      ? one.value.precedesInBytes(other.value) : one.key.precedesInBytes(other.key)
  }

  /// A destination with a namespace.
  func destination(_ namespace: String) -> PlainYAML {
    .map([(key, .text(value)), ("namespace", .text(namespace))])
  }
}
