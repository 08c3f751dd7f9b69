internal import Documents
internal import Manifests

/// `patches`: parts of objects or lists of operations, in files or in place, for the object that
/// they name or for all that a target selects.
struct PatchTransformer: Transformer {
  static let fields = ["patches"]

  private let entry: PatchEntry

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    reader.items(fields["patches"], "patches")
      .compactMap { PatchEntry($0, in: "patches", &reader) }.map { PatchTransformer(entry: $0) }
  }

  /// Reads an object that says what an entry says.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let entry = PatchEntry(object: object, textField: "patch", &reader)
    return entry.map { [PatchTransformer(entry: $0)] } ?? []
  }

  var plugins: [String] { ["PatchTransformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    guard let file = entry.file(loader, &findings),
      let text = PatchText(file, isInline: entry.isInline, &findings)
    else { return }
    switch text {
    case .strategic(let objects): merge(objects, into: &accumulation, &findings)
    case .operations(let patch): apply(patch, to: &accumulation.manifests, &findings)
    }
  }

  private func merge(
    _ objects: [Manifest], into accumulation: inout Accumulation, _ findings: inout Findings
  ) {
    if objects.isEmpty {
      return findings.add(
        "patch", "this patch is empty", at: entry.place, severity: .warning)
    }
    let patches = objects.map {
      StrategicPatch(
        object: $0, changesName: entry.changesName, changesKind: entry.changesKind,
        isCopied: entry.target != nil, schema: accumulation.schema)
    }
    guard let target = entry.target else {
      for patch in patches { patch.applyToOwnTarget(in: &accumulation.manifests, &findings) }
      return
    }
    guard patches.count == 1 else {
      return findings.add(
        "patch", "a patch of \(patches.count) objects cannot have a `target`", at: entry.place,
        hint: "make an entry of each, or leave the target out")
    }
    let positions = target.selection(in: accumulation.manifests, &findings)
    patches[0].apply(to: positions, in: &accumulation.manifests, &findings)
    findings.addDuplicates(in: &accumulation.manifests)
  }

  private func apply(
    _ patch: JSONPatch, to manifests: inout ManifestSet, _ findings: inout Findings
  ) {
    guard let target = entry.target else {
      return findings.add(
        "patch", "a list of operations needs a `target`", at: entry.place,
        hint: "say `target: {kind: …, name: …}`")
    }
    for position in target.selection(in: manifests, &findings) {
      manifests.change(at: position) { manifest in
        manifest.rememberIdentity()
        patch.apply(to: &manifest, &findings)
      }
    }
  }
}
