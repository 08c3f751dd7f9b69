internal import Documents
internal import Manifests

/// Which objects are meant: by expressions for the parts of their identity, and by labels and
/// annotations. What is not said is anything.
struct ObjectSelector: Sendable {
  /// The fields it is read from.
  static let fields = [
    "group", "version", "kind", "name", "namespace", "annotationSelector", "labelSelector",
  ]

  private let group: Pattern?
  private let version: Pattern?
  private let kind: Pattern?
  private let name: Pattern?
  private let namespace: Pattern?
  private let annotations: LabelSelector?
  private let labels: LabelSelector?
  /// Where it stands.
  let place: Place

  /// Reads a selector; nil if a part of it cannot be read.
  init?(_ node: Node, named title: String, _ reader: inout FieldReader) {
    let fields = reader.fields(of: node, named: title, known: Self.fields)
    place = reader.place(of: node)
    var isWhole = true
    func pattern(_ name: String, _ reader: inout FieldReader) -> Pattern? {
      guard let entry = reader.text(fields[name], name), !entry.text.isEmpty else { return nil }
      do throws(PatternError) {
        return try Pattern("^(?:\(entry.text))$")
      } catch {
        isWhole = false
        reader.add(
          "selector", "`\(name)` is an expression, in which \(error.message)",
          at: fields[name] ?? node)
        return nil
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
    group = pattern("group", &reader)
    version = pattern("version", &reader)
    kind = pattern("kind", &reader)
    name = pattern("name", &reader)
    namespace = pattern("namespace", &reader)
    annotations = labels("annotationSelector", &reader)
    self.labels = labels("labelSelector", &reader)
    guard isWhole else { return nil }
  }

  /// Whether an object is meant; names and namespaces may be those of now or the first ones.
  func selects(_ manifest: Manifest) -> Bool {
    let (id, original) = (manifest.id, manifest.original)
    return fits(namespace, id.scope.text, original.scope.text)
      && fits(name, original.name.string, id.name.string)
      && fits(group, id.kind.group.string) && fits(version, id.kind.version.string)
      && fits(kind, id.kind.kind.string) && has(labels, "labels", manifest)
      && has(annotations, "annotations", manifest)
  }

  /// The positions of the objects that are meant; none is worth a warning.
  func selection(in manifests: ManifestSet, _ findings: inout Findings) -> [Int] {
    let positions = manifests.manifests.indices.filter { selects(manifests[$0]) }
    if positions.isEmpty {
      findings.add(
        "patch-target", "this target selects nothing", at: place, severity: .warning)
    }
    return positions
  }

  private func fits(_ pattern: Pattern?, _ texts: String...) -> Bool {
    guard let pattern else { return true }
    return texts.contains { pattern.isFound(in: $0) ?? false }
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

extension Scope {
  /// The namespace as kustomize's selectors see it.
  fileprivate var text: String {
    switch self {
    case .cluster: "_non_namespaceable_"
    case .namespace(let name): name.string
    }
  }
}
