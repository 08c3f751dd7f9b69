internal import Overlays

/// From where changes travel to an environment, and which do not.
package struct PromotionSettings: Sendable {
  package private(set) var from: [Setting<EnvironmentName>] = []
  /// What stays as it is: fields and keys of configuration.
  package private(set) var deny: [Setting<Word>] = []

  /// Reads `promote`.
  mutating func read(_ spec: Fields, _ reader: inout FieldReader) {
    let fields = reader.part("promote", of: spec, known: ["from", "deny"])
    reader.read("from", of: fields, into: &from)
    reader.read("deny", of: fields, into: &deny)
  }
}
