package import Documents
internal import Manifests

/// A manifest as a file of its own.
package struct ManifestFile: Sendable {
  package let name: String
  package let text: String
}

extension Overlay {
  /// The manifests as files with the names that kustomize gives them, and the report with what cannot
  /// be a file. Of two with one name the second counts.
  package func files() -> (files: [ManifestFile], report: Report) {
    var report = report
    var files: [ManifestFile] = []
    var names: Set<Name> = []
    let namespaces = Set(manifests.manifests.map(\.id.scope)).subtracting([.cluster])
    for manifest in manifests.manifests {
      let name = Self.fileName(of: manifest.id, withNamespace: namespaces.count > 1)
      let place = sources.location(of: manifest.namePlace)
      guard Self.isName(name) else {
        report.add(Diagnostic("output-name", "`\(name)` is no name of a file", at: place))
        continue
      }
      if !names.insert(Name(name)).inserted {
        report.add(
          Diagnostic(
            "output-name", "`\(name)` is written twice, the first object is lost", at: place,
            severity: .warning, hint: "names that differ in case only become one"))
        files.removeAll { $0.name.isSameInBytes(as: name) }
      }
      if let text = text(of: manifest, &report) {
        files.append(ManifestFile(name: name, text: text))
      }
    }
    return (files, report)
  }

  private func text(of manifest: Manifest, _ report: inout Report) -> String? {
    var output = OutputText()
    do throws(Problem) {
      try manifest.root.print(as: .kustomize, to: &output)
      return output.string
    } catch {
      report.add(unprintable(manifest, error))
      return nil
    }
  }

  private static func fileName(of id: ManifestID, withNamespace: Bool) -> String {
    let kind = [id.kind.group, id.kind.version, id.kind.kind].map(\.string).filter { !$0.isEmpty }
    let name = (kind.joined(separator: "_") + "_" + id.name.string).lowercased() + ".yaml"
    guard withNamespace, case .namespace(let namespace) = id.scope else { return name }
    return namespace.string.lowercased() + "_" + name
  }

  private static func isName(_ text: String) -> Bool {
    !text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") || $0 == 0 }
      && text.utf8.count <= 255
  }
}
