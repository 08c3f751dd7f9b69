/// What an environment uses and does not bring itself, as it says.
package struct ExternalThings: Sendable {
  /// Secrets by name, with the keys that they have; none are said if there are no keys.
  package var secrets: [String: [String]] = [:]
  /// Services as `host:port`.
  package var services: [String] = []
  /// Buckets, or prefixes in them: `bucket/prefix`.
  package var buckets: [String] = []
  /// Images as they are written in objects.
  package var images: [String] = []
  /// Says whether an object that is not here is elsewhere.
  package var isObject: @Sendable (_ kind: String, _ name: String) -> Bool = { _, _ in false }

  package init() {}
}
