internal import Documents
internal import Manifests

/// `patchesStrategicMerge`: parts of objects, in files or in place, for the objects that they name.
struct StrategicMergeTransformer: Transformer {
  static let fields = ["patchesStrategicMerge"]

  private let entries: [TextEntry]
  /// Patches that are no path, whatever they look like.
  private var text: TextEntry?

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    let entries = reader.texts(fields["patchesStrategicMerge"], "patchesStrategicMerge")
    return entries.isEmpty ? [] : [StrategicMergeTransformer(entries: entries)]
  }

  /// Reads an object that lists patches, or holds them as one text.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let fields = reader.fields(ofObject: object, known: ["paths", "patches"])
    let text = reader.filledText(fields["patches"], "patches")
    let entries = reader.texts(fields["paths"], "paths")
    if entries.isEmpty, text == nil {
      reader.add("plugin-field", "this object has neither `paths` nor `patches`", at: object)
    }
    return [StrategicMergeTransformer(entries: entries, text: text)]
  }

  var plugins: [String] { ["PatchStrategicMergeTransformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    var patches: [StrategicPatch] = []
    for entry in entries {
      guard let file = file(of: entry, loader, &findings) else { continue }
      var objects = ResourceFile(file, as: .patch, &findings)
      patches += objects.takeManifests().map {
        StrategicPatch(object: $0, schema: accumulation.schema)
      }
    }
    if let text {
      let file = InlineText.file(of: text, named: "patches", findings)
      var objects = ResourceFile(file, as: .patch, &findings)
      patches += objects.takeManifests().map { StrategicPatch(object: $0) }
    }
    if patches.isEmpty, let first = entries.first ?? text, !findings.hasErrors {
      findings.add("patch", "there is no object in these patches", at: first.place)
    }
    for patch in patches { patch.applyToOwnTarget(in: &accumulation.manifests, &findings) }
  }

  /// An entry is the patch itself if it reads as objects, else the path of a file.
  private func file(
    of entry: TextEntry, _ loader: Loader, _ findings: inout Findings
  ) -> SourceFile? {
    var trial = Findings()
    var objects = ResourceFile(
      SourceFile(path: "", text: SourceText(Array(entry.text.utf8))), as: .patch,
      &trial)
    if !trial.hasErrors, !objects.takeManifests().isEmpty {
      return InlineText.file(of: entry, named: "patch", findings)
    }
    return loader.read(entry.text, at: entry.place, &findings).map {
      SourceFile(path: loader.shown(entry.text), text: $0, folder: loader.folder(of: entry.text))
    }
  }
}
