internal import Overlays

/// The cluster and the namespace of an environment.
package struct Destination: Sendable {
  /// The cluster as Argo CD calls it.
  package private(set) var name: Setting<ClusterName>?
  /// The address of the cluster, instead of its name.
  package private(set) var server: Setting<ServerAddress>?
  package private(set) var namespace: Setting<NamespaceName>?

  /// Reads `destination`.
  mutating func read(_ spec: Fields, _ reader: inout FieldReader) {
    let fields = reader.part("destination", of: spec, known: ["name", "server", "namespace"])
    reader.read("name", of: fields, into: &name)
    reader.read("server", of: fields, into: &server)
    reader.read("namespace", of: fields, into: &namespace)
    guard name != nil, let server else { return }
    let mistake = SettingMistake("stands beside a `name`", hint: "leave out one of them")
    reader.add(server.diagnostic("server", mistake))
  }
}
