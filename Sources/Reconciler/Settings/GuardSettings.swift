internal import Documents
internal import Overlays

/// When a delivery that removes objects is stopped.
package struct GuardSettings: Sendable {
  /// How much of an environment, together with `minimum`.
  package private(set) var share = Setting(Percentage.half)
  /// How many objects, together with `share`.
  package private(set) var minimum = Setting(5)
  /// The kinds of which no object is removed.
  package private(set) var kinds = KindName.protected.map { Setting($0) }

  /// The settings that stop whatever one of both stops.
  func stricter(with other: GuardSettings) -> GuardSettings {
    var settings = self
    if other.share.value.percent < share.value.percent { settings.share = other.share }
    if other.minimum.value < minimum.value { settings.minimum = other.minimum }
    settings.kinds += other.kinds
    return settings
  }

  /// Whether these let something pass that others stop.
  func isLooser(than other: GuardSettings) -> Bool {
    let kinds = Set(kinds.map(\.value.text))
    return share.value.percent > other.share.value.percent
      || minimum.value > other.minimum.value
      || !other.kinds.allSatisfy { kinds.contains($0.value.text) }
  }

  /// Reads the fields of `guard` that are there.
  mutating func read(_ spec: Fields, _ reader: inout FieldReader) {
    let fields = reader.part("guard", of: spec, known: ["share", "minimum", "kinds"])
    if let node = fields["share"], node.kind == .int || node.kind == .float {
      reader.addMistake(Percentage.mistake, of: "share", at: node)
    } else {
      reader.read("share", of: fields, into: &share)
    }
    reader.read("minimum", of: fields, into: &minimum)
    reader.read("kinds", of: fields, into: &kinds)
  }
}
