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
      var objects = ResourceFile(file, as: .patch, &findings)
      guard objects.isReadable else { return nil }
      self = .strategic(objects.takeManifests())
    }
  }
}
