internal import Documents
internal import Manifests

extension ObjectEntry {
  /// Tells what happened to an object of an environment.
  init(_ object: ChangedObject, in difference: EnvironmentDifference, _ names: GeneratedNames) {
    let change = object.change
    let id = change.new?.id ?? change.old?.id
    let own = (change.new == nil ? difference.old : difference.new)?.namespace ?? ""
    action = Action(change.action)
    kind = id?.kind.kind.string ?? ""
    group = id?.kind.group.string ?? ""
    name = Self.name(of: object.new ?? object.old, in: difference)
    namespace = id.map { Self.namespace(of: $0, own) } ?? ""
    formerName =
      change.action == .renamed
      ? change.old.map { old in
        let namespace = Self.namespace(of: old.id, difference.old?.namespace ?? "")
        return (namespace.isEmpty ? "" : namespace + "/") + Self.name(of: old.id)
      } : nil
    content = change.content?.yaml
    files = object.files.map { ChangedFile($0, names) }
    values = change.changes.filter(object.shows).map { ValueEntry($0, names) }
  }

  /// How people call an object of an environment.
  static func title(of object: ChangedObject, in difference: EnvironmentDifference) -> String {
    guard let id = object.change.new?.id ?? object.change.old?.id else { return "" }
    let own = (object.change.new == nil ? difference.old : difference.new)?.namespace ?? ""
    let namespace = namespace(of: id, own)
    let name = name(of: object.new ?? object.old, in: difference)
    return (namespace.isEmpty ? "" : namespace + "/") + "\(id.kind.kind)/\(name)"
  }

  /// What stands for the name of the environment in the names of its objects.
  private static let environment = "{env}"

  /// The name without the hash of what is generated. Where a prefix or a suffix names the environment,
  /// that is left out: it is the same object in all of them.
  private static func name(of manifest: Manifest?, in difference: EnvironmentDifference) -> String {
    guard let manifest else { return "" }
    var name = name(of: manifest.id)
    guard let own = difference.name.utf8.split(separator: UInt8(ascii: "/")).last,
      let environment = String(own), !difference.isAcross
    else { return name }
    for prefix in manifest.prefixes.reversed().map(\.string)
    where name.hasPrefix(prefix) && prefix.holds(environment) {
      let rest = name.dropFirst(prefix.count)
      name = prefix.replacing(environment, with: Self.environment) + rest
    }
    for suffix in manifest.suffixes.reversed().map(\.string)
    where name.hasSuffix(suffix) && suffix.holds(environment) {
      let rest = name.dropLast(suffix.count)
      name = rest + suffix.replacing(environment, with: Self.environment)
    }
    return name
  }

  /// The name without the hash of what is generated.
  private static func name(of id: ManifestID) -> String {
    let mayBeGenerated =
      id.kind.group.isEmpty && (id.kind.kind == "ConfigMap" || id.kind.kind == "Secret")
    return (mayBeGenerated ? ObjectKey(id).withoutHash.name : id.name).string
  }

  private static func namespace(of id: ManifestID, _ own: String) -> String {
    let namespace = id.namespace.string
    return namespace.isSameInBytes(as: own) ? "" : namespace
  }
}

extension ObjectEntry.Action {
  fileprivate init(_ action: ObjectChange.Action) {
    self =
      switch action {
      case .added: .added
      case .removed: .removed
      case .changed: .changed
      case .renamed: .renamed
      }
  }
}

extension ChangedFile {
  fileprivate init(_ file: FileDifference, _ names: GeneratedNames) {
    name = file.name
    format = file.text.format
    values = file.text.changes.map { ValueEntry($0, names) }
    cosmeticEdits = file.text.editCounts.cosmetic
  }
}

extension ValueEntry {
  fileprivate init(_ change: ValueChange, _ names: GeneratedNames) {
    path = change.path.keyedText
    (before, after) = (change.before?.line, change.after?.line)
    follows = names.title(from: before, to: after)
    isCosmetic = change.isCosmetic || follows == GeneratedNames.namespace
    action = Action(change.action)
  }

  fileprivate init(_ change: TextChange, _ names: GeneratedNames) {
    path =
      switch change.subject {
      case .key(let key): key
      case .lines(let old, let new): Self.path(of: new.isEmpty ? old : new)
      }
    (before, after) = (change.before.map(\.shown), change.after.map(\.shown))
    follows = names.title(from: before, to: after)
    isCosmetic = change.isCosmetic || follows == GeneratedNames.namespace
    action = change.action
  }
}

extension ValueEntry {
  private static func path(of lines: Range<Int>) -> String {
    lines.count == 1
      ? "line \(lines.lowerBound + 1)" : "lines \(lines.lowerBound + 1)-\(lines.upperBound)"
  }
}

extension ShownText {
  /// The text, or what stands in its place.
  fileprivate var shown: String { text ?? ShownValue.hidden }
}

extension ShownValue {
  /// A scalar as it is, a collection as JSON in one line.
  fileprivate var line: String { ShownText(self).text ?? Self.hidden }

  /// The value as YAML.
  fileprivate var yaml: String {
    guard let node else { return Self.hidden + "\n" }
    var output = OutputText()
    return (try? node.print(as: .kustomize, to: &output)) == nil ? line + "\n" : output.string
  }
}
