internal import Documents
internal import Manifests

/// The files of one ConfigMap.
struct ComposedMap {
  /// The place of the ConfigMap among the manifests.
  let position: Int
  var files: [ComposedFile]

  /// The ConfigMaps and other objects that objects in these files refer to.
  var targets: [Int] {
    files.flatMap { file in
      guard case .object(let object) = file.content else { return [Int]() }
      return object.targets.map(\.target)
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

  /// Writes the files into the ConfigMap, with the names that its objects take over.
  mutating func finish(
    _ manifests: inout ManifestSet, namespace: String, _ findings: inout Findings
  ) {
    var texts: [(name: TextEntry, text: String)] = []
    for file in files {
      switch file.content {
      case .bytes(let bytes): texts.append((file.name, String(decoding: bytes, as: UTF8.self)))
      case .object(var object):
        object.takeNames(from: manifests, namespace: namespace, &findings)
        texts.append((file.name, String(decoding: object.bytes, as: UTF8.self)))
      }
    }
    manifests.changeContent(at: position) { document in
      guard let first = texts.first else { return }
      document.makeEditable()
      let data = document.append("data", .mapping, to: document.rootID, from: first.name.place)
      for (name, text) in texts {
        document.append(
          name.text, .string(text), style: text.utf8.contains(0x0A) ? .literal : .plain, to: data,
          from: name.place)
      }
    }
  }
}

/// One file of a ConfigMap.
struct ComposedFile {
  let name: TextEntry
  var content: ConfigContent
}
