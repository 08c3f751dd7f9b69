internal import Documents
internal import Manifests

/// The files of one ConfigMap.
struct ComposedMap {
  /// The place of the ConfigMap among the manifests.
  let position: Int
  var files: [ComposedFile]

  /// The objects in these files, with the names of the files.
  var objects: [(file: String, object: EmbeddedObject)] {
    files.compactMap { file in
      if case .object(let object) = file.content { (file.name.text, object) } else { nil }
    }
  }

  /// The ConfigMaps and other objects whose names stand in these files.
  var targets: [Int] {
    objects.flatMap { $0.object.targets.map(\.target) }
      + files.flatMap { $0.bound.compactMap(\.nameOf) }
  }

  /// Brings the layers of files together in which nothing is bound.
  mutating func merge(_ findings: inout Findings) {
    for index in files.indices where files[index].bindings.isEmpty {
      files[index].merge(&findings)
    }
  }

  /// Finds out what the objects in the files refer to.
  mutating func findTargets(
    _ references: inout ReferenceUpdate, in manifests: ManifestSet, _ findings: inout Findings
  ) {
    for index in files.indices {
      guard case .object(var object) = files[index].content else { continue }
      object.manifest.stand(beside: manifests[position])
      do throws(FieldFailure) {
        object.targets = try references.targets(of: object.manifest, in: manifests, &findings)
      } catch {
        findings.add(error, in: object.manifest)
      }
      files[index].content = .object(object)
    }
  }

  /// Brings the layers of the other files together.
  mutating func bind(in scope: inout BindingScope, _ findings: inout Findings) {
    scope.position = position
    for index in files.indices where !files[index].bindings.isEmpty {
      files[index].bind(in: &scope, &findings)
      files[index].merge(&findings)
    }
  }

  /// Writes the files into the ConfigMap, with the names that are known now.
  mutating func finish(
    _ manifests: inout ManifestSet, namespace: String, _ findings: inout Findings
  ) {
    var texts: [(name: TextEntry, bytes: [UInt8])] = []
    for index in files.indices {
      files[index].takeNames(from: manifests, findings)
      switch files[index].content {
      case .bytes(let bytes): texts.append((files[index].name, bytes))
      case .object(var object):
        object.takeNames(from: manifests, namespace: namespace, &findings)
        texts.append((files[index].name, object.bytes))
      }
    }
    checkSize(of: texts, manifests[position], &findings)
    manifests.changeContent(at: position) { document in
      guard let first = texts.first else { return }
      document.makeEditable()
      let data = document.append("data", .mapping, to: document.rootID, from: first.name.place)
      for (name, bytes) in texts {
        document.append(
          name.text, .bytes(bytes), style: bytes.contains(0x0A) ? .literal : .plain, to: data,
          from: name.place)
      }
    }
  }

  /// What the values of a ConfigMap take at most; Kubernetes refuses more.
  private static let mostBytes = 1_048_576

  private func checkSize(
    of texts: [(name: TextEntry, bytes: [UInt8])], _ manifest: Manifest, _ findings: inout Findings
  ) {
    let size = texts.reduce(0) { $0 + $1.bytes.count }
    guard size > Self.mostBytes else { return }
    let sizes = texts.map { ("\($0.bytes.count) bytes", $0.name.place) }
    let longest = files.flatMap(\.layers).map(\.longestLine).max { $0.count < $1.count }
    findings.add(
      "configset-size",
      "the files of \(manifest.id) have \(size) bytes, a ConfigMap holds \(Self.mostBytes)",
      at: manifest.namePlace, hint: "give the largest a ConfigSet of its own, or make it smaller",
      notes: sizes + (longest.map { [("\($0.count) bytes in this line", $0.place)] } ?? []))
  }
}

extension ConfigText {
  /// The longest line, and where it begins.
  fileprivate var longestLine: (count: Int, place: Place) {
    let lines = text.bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
    let longest = lines.max { $0.count < $1.count }
    return (
      longest?.count ?? 0, Place(source: source, offset: UInt32(longest?.startIndex ?? 0))
    )
  }
}
