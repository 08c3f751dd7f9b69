internal import Documents
internal import Overlays

/// What an environment uses and does not bring itself.
package struct ExternalSettings: Sendable {
  package private(set) var secrets: [ExternalSecret] = []
  package private(set) var services: [Setting<ServiceAddress>] = []
  package private(set) var buckets: [Setting<BucketPath>] = []
  package private(set) var images: [Setting<Word>] = []
  package private(set) var objects: [Setting<ObjectPattern>] = []

  private static let fields = ["secrets", "services", "buckets", "images", "objects"]

  /// Reads `external`.
  mutating func read(_ spec: Fields, _ reader: inout FieldReader) {
    let fields = reader.part("external", of: spec, known: Self.fields)
    secrets = reader.items(fields["secrets"], "secrets").compactMap { ExternalSecret($0, &reader) }
    reader.read("services", of: fields, into: &services)
    reader.read("buckets", of: fields, into: &buckets)
    reader.read("images", of: fields, into: &images)
    reader.read("objects", of: fields, into: &objects)
  }
}
