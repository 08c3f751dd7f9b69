internal import Documents
internal import Manifests

extension Builder {
  /// What the fields of a kustomization ask for.
  func steps(of kustomization: Kustomization, on route: Route) -> [TransformerStep] {
    let path = path(of: kustomization, on: route)
    return kustomization.transformers.map { transformer in
      let origins = path.map { path in
        transformer.plugins.map { Origin(path: path, plugin: $0) }
      }
      return TransformerStep(transformers: [transformer], origins: origins ?? [])
    }
  }

  /// What the objects ask for that entries hold, or lead to.
  mutating func steps(
    _ entries: [TextEntry], _ kustomization: Kustomization, _ loader: Loader, on route: Route
  ) -> [TransformerStep] {
    objects(entries, kustomization, loader, on: route).map { object in
      TransformerStep(
        transformers: findings.transformers(of: object),
        origins: Origin(of: object).map { [$0] } ?? [])
    }
  }

  /// The generators of a kustomization: those of its fields, then those of objects.
  mutating func generators(
    of kustomization: Kustomization, _ loader: Loader, on route: Route
  ) -> [(generator: any Generator, origin: Origin?)] {
    let path = path(of: kustomization, on: route)
    let own = kustomization.generators.map { generator in
      (generator: generator, origin: path.map { Origin(path: $0, plugin: generator.plugin) })
    }
    let objects = objects(kustomization.generatorObjects, kustomization, loader, on: route)
    return own
      + objects.compactMap { object in
        findings.generator(of: object).map { ($0, Origin(of: object)) }
      }
  }

  /// Where a kustomization is, if origins are recorded.
  private func path(of kustomization: Kustomization, on route: Route) -> String? {
    guard route.path != nil else { return nil }
    let shown = findings.sources[kustomization.source].path
    let name = shown.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" }
    return route.path(to: name ?? shown)
  }

  /// Adds what a generator makes. An object that it merges with keeps its origin.
  mutating func add(
    _ generator: any Generator, _ origin: Origin?, of kustomization: Kustomization,
    _ loader: Loader, to accumulation: inout Accumulation
  ) {
    var manifest = generator.generate(loader, source: kustomization.source, &findings)
    if let origin, generator.behavior != .merge { manifest.addOrigin(origin) }
    if let set = generator as? ConfigSet {
      recorder?.add(set, of: kustomization.folder, in: findings.sources)
      set.absorb(manifest, into: &accumulation, &findings)
    } else {
      generator.absorb(manifest, into: &accumulation.manifests, &findings)
    }
    accumulation.manifests.remember(options.followedKind, after: "generators")
  }

  /// The objects of entries: first those that are written in the kustomization itself, then those
  /// of files and folders.
  private mutating func objects(
    _ entries: [TextEntry], _ kustomization: Kustomization, _ loader: Loader, on route: Route
  ) -> [Manifest] {
    var gathered = Accumulation()
    let origin = path(of: kustomization, on: route).map(Origin.init)
    for entry in entries where entry.isObject {
      var file = ResourceFile(InlineText.file(of: entry, named: "object", findings), &findings)
      for var manifest in file.takeManifests() {
        if let origin { manifest.setOrigin(origin) }
        add(manifest, named: entry, to: &gathered)
      }
    }
    for entry in entries where !entry.isObject {
      addResource(entry, loader, to: &gathered, on: route)
    }
    return gathered.manifests.manifests
  }

  /// Applies a validator, which may change nothing but the label that says so.
  mutating func validate(
    _ accumulation: inout Accumulation, with validator: TransformerStep, _ loader: Loader
  ) {
    let before = accumulation.manifests.manifests.map(Self.textWithoutMark)
    for transformer in validator.transformers {
      transformer.transform(&accumulation, loader, &findings)
    }
    let after = accumulation.manifests.manifests.map(Self.textWithoutMark)
    guard before != after else { return }
    let changed = zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }
    let manifest = changed.map { accumulation.manifests[$0.offset] }
    findings.add(
      "validator", "a validator may not change \(manifest?.id.description ?? "objects")",
      at: manifest?.namePlace, hint: "list it under `transformers`")
  }

  private static func textWithoutMark(_ manifest: Manifest) -> [UInt8] {
    var manifest = manifest
    if manifest.root["metadata"]?["labels"]?["validated-by"] != nil {
      manifest.editContent { document in
        document.makeEditable()
        guard let metadata = document.root["metadata"]?.id,
          let labels = document.arena.value(of: "labels" as StaticString, in: metadata)
        else { return }
        document.remove("validated-by", from: labels)
        if document.arena.count(labels) == 0 { document.remove("labels", from: metadata) }
      }
    }
    var output = OutputText()
    guard (try? manifest.root.print(as: .kustomize, to: &output)) != nil else { return [] }
    return output.array
  }
}

extension TextEntry {
  /// Whether this is no path: a text of several lines, or one that is read as objects.
  fileprivate var isObject: Bool {
    if text.utf8.contains(0x0A) { return true }
    let parsed = ParsedText.parse(SourceText(text), as: .resource)
    return parsed.problems.isEmpty && parsed.documents.allSatisfy { $0.root.kind != .string }
  }
}
