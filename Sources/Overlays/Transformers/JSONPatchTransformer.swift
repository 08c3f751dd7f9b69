internal import Documents
internal import Manifests

/// `patchesJson6902`: lists of operations, in files or in place, for objects that targets select.
struct JSONPatchTransformer: Transformer {
  static let fields = ["patchesJson6902"]

  private let entry: PatchEntry

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    reader.items(fields["patchesJson6902"], "patchesJson6902").compactMap { node in
      JSONPatchTransformer(PatchEntry(node, in: "patchesJson6902", &reader), of: node, &reader)
    }
  }

  /// Reads an object that says what an entry says.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let entry = PatchEntry(object: object, textField: "jsonOp", &reader)
    return JSONPatchTransformer(entry, of: object, &reader).map { [$0] } ?? []
  }

  private init?(_ entry: PatchEntry?, of node: Node, _ reader: inout FieldReader) {
    guard let entry else { return nil }
    guard let target = node["target"], target["name"].map({ $0.count > 0 }) ?? false else {
      reader.add("json-patch", "this patch needs a `target` with a `name`", at: node)
      return nil
    }
    self.entry = entry
  }

  var plugins: [String] { ["PatchJson6902Transformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    guard let target = entry.target, let file = entry.file(loader, &findings),
      let patch = JSONPatch(file, isInline: entry.isInline, &findings)
    else { return }
    for position in target.selection(in: accumulation.manifests, &findings) {
      accumulation.manifests.change(at: position) { patch.apply(to: &$0, &findings) }
    }
  }
}
