internal import Documents
internal import Manifests

/// A text that is added to names: what prefixes and suffixes have in common.
struct NameChange {
  /// Where the text goes, by the name that it has there.
  enum Side: String {
    case front = "prefix"
    case back = "suffix"
  }

  private let entry: TextEntry
  private let affix: Name
  private let side: Side
  private let fields: [FieldSpec]

  init(entry: TextEntry, side: Side, fields: [FieldSpec]) {
    self.entry = entry
    affix = Name(entry.text)
    self.side = side
    self.fields = fields
  }

  /// Kinds whose names mean something themselves.
  private static let keptKinds: [Name] = ["CustomResourceDefinition", "APIService", "Namespace"]
  /// A kind that is one of these in one group only.
  private static let service: Name = "APIService"
  private static let registration: Name = "apiregistration.k8s.io"

  /// Changes the names of a manifest.
  func apply(to manifest: inout Manifest, _ findings: inout Findings) {
    let original = manifest.originalKind
    guard !Self.isKept(original) else { return }
    for field in fields where field.kind.selects(original) {
      if field.path.isName, !entry.text.isEmpty {
        manifest.rememberIdentity(adding: affix, inFront: side == .front)
        manifest.dropUnusableAnnotations()
      }
      guard field.kind.selects(manifest.kind) else { continue }
      do throws(FieldFailure) {
        try change(field, in: &manifest)
      } catch {
        findings.add(error, in: manifest)
      }
    }
  }

  private static func isKept(_ kind: ObjectKind) -> Bool {
    keptKinds.contains(kind.kind) && (kind.kind != service || kind.group == registration)
  }

  private func change(_ field: FieldSpec, in manifest: inout Manifest) throws(FieldFailure) {
    let isSet =
      field.path.isName
      && manifest.setName(
        { side == .front ? entry.text + $0 : $0 + entry.text }, from: entry.place)
    if isSet { return }
    try manifest.edit { (document) throws(FieldFailure) in
      let created: NewValue? = field.creates ? .string("") : nil
      try document.change(field.path, creating: created, from: entry.place) {
        (document, node) throws(FieldFailure) in
        let old = document.arena.text(node).string
        let name = side == .front ? entry.text + old : old + entry.text
        try document.setScalar(node, to: .untyped(name), from: entry.place, of: field.path)
      }
    }
  }
}
