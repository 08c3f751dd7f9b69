internal import Documents
internal import Manifests

/// Which objects are meant: by expressions for the parts of their identity, and by labels and
/// annotations. What is not said is anything.
struct ObjectSelector: Sendable {
  private let group: NamePattern
  private let version: NamePattern
  private let kind: NamePattern
  private let name: NamePattern
  private let namespace: NamePattern
  private let annotations: LabelSelector?
  private let labels: LabelSelector?
  /// Where it stands.
  let place: Place
  /// What it says, as it is written.
  private let texts: [String: String]

  /// Reads a selector; nil if a part of it cannot be read.
  init?(_ node: Node, named title: String, _ reader: inout FieldReader) {
    let fields = reader.fields(of: node, named: title, known: ObjectFields.selecting)
    place = reader.place(of: node)
    var isWhole = true
    var texts: [String: String] = [:]
    func pattern(_ name: String, _ reader: inout FieldReader) -> NamePattern {
      let text = reader.text(fields[name], name)?.text ?? ""
      texts[name] = text
      do throws(PatternError) {
        return try NamePattern(text)
      } catch {
        isWhole = false
        reader.add(
          "selector", "`\(name)` is an expression, in which \(error.message)",
          at: fields[name] ?? node)
        return .any
      }
    }
    func labels(_ name: String, _ reader: inout FieldReader) -> LabelSelector? {
      guard let entry = reader.text(fields[name], name) else { return nil }
      do throws(LabelSelectorError) {
        return try LabelSelector(entry.text)
      } catch {
        isWhole = false
        reader.add("selector", error.message, at: fields[name] ?? node)
        return nil
      }
    }
    let wasStrict = reader.takesOnlyStrings
    reader.takesOnlyStrings = true
    group = pattern("group", &reader)
    version = pattern("version", &reader)
    kind = pattern("kind", &reader)
    name = pattern("name", &reader)
    namespace = pattern("namespace", &reader)
    reader.takesOnlyStrings = wasStrict
    annotations = labels("annotationSelector", &reader)
    self.labels = labels("labelSelector", &reader)
    self.texts = texts
    guard isWhole else { return nil }
  }

  /// Whether an object is meant; names and namespaces may be those of now or the first ones.
  func selects(_ manifest: Manifest) -> Bool {
    let (id, original) = (manifest.id, manifest.original)
    return (namespace.allows(id.scope.name) || namespace.allows(original.scope.name))
      && (name.allows(original.name) || name.allows(id.name))
      && group.allows(id.kind.group) && version.allows(id.kind.version)
      && kind.allows(id.kind.kind) && has(labels, "labels", manifest)
      && has(annotations, "annotations", manifest)
  }

  /// The positions of the objects that are meant; none is worth a warning.
  func selection(in manifests: ManifestSet, _ findings: inout Findings) -> [Int] {
    let positions = manifests.manifests.indices.filter { selects(manifests[$0]) }
    if positions.isEmpty {
      findings.add(
        "patch-target", "this target selects nothing", at: place, severity: .warning,
        hint: SelectorHint.text(
          kind: texts["kind"], name: texts["name"], namespace: texts["namespace"],
          among: manifests))
    }
    return positions
  }

  private func has(_ selector: LabelSelector?, _ field: String, _ manifest: Manifest) -> Bool {
    guard let selector else { return true }
    let values = manifest.root["metadata"]?[named: field]
    return selector.matches { key in
      guard let values, values.kind == .mapping, let value = values[named: key] else { return nil }
      return value.kind.isScalar && value.kind != .null ? value.string : ""
    }
  }
}
