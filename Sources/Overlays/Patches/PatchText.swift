internal import Documents
internal import Manifests

/// What a text of a patch holds.
enum PatchText {
  /// Parts of objects, to be merged.
  case strategic([Manifest])
  /// A list of operations.
  case operations(JSONPatch)

  /// Reads a text; nil if it cannot be read, which is reported.
  init?(_ file: SourceFile, isInline: Bool, _ findings: inout Findings) {
    if JSONPatch.isMeant(by: file.text, isInline: isInline) {
      guard let patch = JSONPatch(file, isInline: isInline, &findings) else { return nil }
      self = .operations(patch)
    } else {
      let parsed = ParsedText.parse(file.text, as: .patch)
      var objects = ResourceFile(file, as: .patch, &findings)
      let hasErrors = parsed.problems.contains { $0.severity == .error }
      guard !hasErrors else { return nil }
      self = .strategic(objects.takeManifests())
    }
  }
}
