internal import Documents
internal import Manifests

extension Findings {
  /// The transformers that an object configures.
  mutating func transformers(of object: Manifest) -> [any Transformer] {
    switch plugin(of: object)?.role {
    case .transformer(let read): return self.read(object, read)
    case .generator:
      addMisplaced(object, "generator", field: "generators")
      return []
    case .refused, nil: return []
    }
  }

  /// The generator that an object configures.
  mutating func generator(of object: Manifest) -> (any Generator)? {
    if ConfigSet.isMeant(by: object) { return configSet(of: object) }
    switch plugin(of: object)?.role {
    case .generator(let read): return self.read(object, read)
    case .transformer:
      addMisplaced(object, "transformer", field: "transformers")
      return nil
    case .refused, nil: return nil
    }
  }

  private mutating func configSet(of object: Manifest) -> ConfigSet {
    var reader = FieldReader(object, in: sources, as: .settings)
    let set = ConfigSet(object.root, &reader)
    add(reader.report)
    return set
  }

  private mutating func read<Result>(
    _ object: Manifest, _ read: (Node, inout FieldReader) -> Result
  ) -> Result {
    var reader = FieldReader(object, in: sources)
    let result = read(object.root, &reader)
    add(reader.report)
    return result
  }

  private mutating func addMisplaced(_ object: Manifest, _ role: String, field: String) {
    add(
      "plugin-kind", "\(object.id.kind.kind) is a \(role)", at: kindPlace(of: object),
      hint: "list it under `\(field)`")
  }

  /// What an object configures; what cannot be used is reported.
  private mutating func plugin(of object: Manifest) -> Plugin? {
    let kind = object.id.kind
    guard kind.group.isEmpty, kind.version == "builtin" else {
      add(
        "refused", "\(object.id): \(Self.refusal(of: object))", at: kindPlace(of: object),
        hint: ConfigSet.hint(for: object))
      return nil
    }
    guard let plugin = Plugin.all.first(where: { Name($0.kind) == kind.kind }) else {
      add(
        "plugin-kind", "kustomize has no built-in \(kind.kind)", at: kindPlace(of: object),
        hint: Suggestion.hint(for: kind.kind.string, among: Plugin.all.map(\.kind)))
      return nil
    }
    if case .refused(let reason) = plugin.role {
      add("refused", "\(object.id): \(reason)", at: kindPlace(of: object))
      return nil
    }
    return plugin
  }

  private static func refusal(of object: Manifest) -> String {
    let annotations = object.root["metadata"]?["annotations"]
    let functions: [StaticString] = [
      "config.kubernetes.io/function", "config.k8s.io/function",
    ]
    let isFunction = functions.contains { annotations?[$0] != nil }
    return isFunction
      ? "functions are not run, neither containers nor programs: run it once, and commit the result"
      : "plugins are not run, only kinds of the version `builtin` are known"
  }

  private func kindPlace(of object: Manifest) -> Place {
    object.place(of: (object.root["kind"] ?? object.root).id)
  }
}
