internal import Documents
internal import Manifests

extension ConfigSet {
  /// Adds the ConfigSet: as a new one, or merged with or instead of one that is there.
  func absorb(
    _ manifest: Manifest, into accumulation: inout Accumulation, _ findings: inout Findings
  ) {
    guard behavior != .create else {
      checkCompleteness(&findings)
      var manifest = manifest
      manifest.configuration = accumulation.add(self)
      return absorb(manifest, into: &accumulation.manifests, &findings)
    }
    guard let position = target(in: accumulation, &findings) else { return }
    let old = accumulation.manifests[position]
    guard let number = old.configuration else {
      return findings.add(
        "configset-behavior", "\(old.id) is no ConfigSet, it has no layers", at: name.place,
        notes: [("it is made here", old.namePlace)])
    }
    var merged = merge(manifest, with: old)
    merged.configuration = number
    accumulation.manifests.replace(position, with: merged)
    accumulation.changeConfigSet(number) { set in
      set.take(self, &findings)
      set.checkCompleteness(&findings)
    }
  }

  /// The place of the ConfigMap that is meant, by what it is called or once was.
  private func target(in accumulation: Accumulation, _ findings: inout Findings) -> Int? {
    let manifests = accumulation.manifests
    let found = manifests.manifests.indices.filter { isMeant(manifests[$0]) }
    if found.count == 1 { return found[0] }
    let sets = manifests.manifests.filter { $0.configuration != nil }
    guard found.isEmpty else {
      findings.add(
        "configset-behavior", "\(found.count) ConfigMaps are, or were, `\(name.text)`",
        at: name.place, hint: "use the present name of one",
        notes: found.map { ("\(manifests[$0].id)", manifests[$0].namePlace) })
      return nil
    }
    findings.add(
      "configset-behavior", "there is no ConfigSet `\(name.text)` to \(behavior.rawValue)",
      at: name.place,
      hint: Suggestion.hint(
        for: name.text, among: sets.flatMap { [$0.original.name.string, $0.id.name.string] }))
    return nil
  }

  private func isMeant(_ manifest: Manifest) -> Bool {
    guard manifest.id.kind.kind == "ConfigMap", manifest.id.kind.group.isEmpty else { return false }
    return ([manifest.id] + manifest.previous).contains { id in
      id.name.string.isSameInBytes(as: name.text)
        && namespace.map { id.namespace.string.isSameInBytes(as: $0.text) } ?? true
    }
  }

  /// Takes what another adds to this one, or what it says instead.
  private mutating func take(_ other: ConfigSet, _ findings: inout Findings) {
    if other.behavior == .replace { (files, bindings) = ([], []) }
    program = other.program ?? program
    for file in other.files { add(file, &findings) }
    bindings += other.bindings
  }

  /// Adds a file, or layers to one that is there.
  private mutating func add(_ file: ConfigFile, _ findings: inout Findings) {
    let index = files.firstIndex { $0.name.text.isSameInBytes(as: file.name.text) }
    guard let index else { return files.append(file) }
    if let format = file.format, !file.formats.isEmpty {
      if !files[index].formats.contains(where: { $0.name == format.text }) {
        findings.add(
          "configset-format", "the file has another format than `\(format.text)`",
          at: format.place, notes: [("it is made here", files[index].name.place)])
      }
      files[index].format = format
    }
    files[index].layers += file.layers
  }
}
