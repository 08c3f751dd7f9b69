internal import Documents
internal import Manifests

/// A key that a ConfigMap or a Secret does not have keeps a container from starting.
enum MissingKey: Rule {
  static let id = "missing-key"
  static let consequence = Consequence.breaksLater
  static let summary = "ConfigMaps and Secrets have the keys that are used of them"
  static let page = RulePage(
    why: """
      A variable from a key that is not there keeps its container from starting, and so does an item of a
      volume. A `subPath` that is not there becomes an empty folder where a file is meant.
      """,
    fix: """
      Write a key that the object has. Of Secrets that are external the keys stand under
      `spec.external.secrets` of `environment.yaml`.
      """,
    example: """
      volumeMounts:
      - {name: conf, mountPath: /opt/spark/conf/core-site.xml, subPath: coresite.xml}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for reference in subject.references where !reference.isOptional && !reference.keys.isEmpty {
      guard let keys = keys(of: reference, in: subject) else { continue }
      for key in reference.keys where !keys.contains(key.name) {
        findings.add(
          Self.self,
          "\(reference.kind) `\(reference.name)` that \(subject.words(for: key.place)) uses "
            + "has no key `\(key.name)`",
          at: subject.location(of: key.place), hint: hint(for: key.name, among: keys))
      }
    }
    for container in subject.containers {
      for mount in container.mounts { inspect(mount, of: container, in: subject, &findings) }
    }
  }

  private static func inspect(
    _ mount: Mount, of container: Container, in subject: Subject, _ findings: inout Findings
  ) {
    guard let subPath = mount.subPath, let node = mount.node["subPath"],
      let files = subject.files(of: mount, in: container)
    else { return }
    let isThere = files.contains { $0 == subPath || $0.hasPrefix(subPath + "/") }
    guard !isThere else { return }
    let pod = subject.pods[container.pod]
    findings.add(
      Self.self,
      "volume `\(mount.volume)` of \(subject.words(for: pod)) has no file `\(subPath)`",
      at: subject.location(of: node, in: container), hint: hint(for: subPath, among: files))
  }

  private static func hint(for key: String, among keys: [String]) -> String? {
    if let hint = Suggestion.hint(for: key, among: keys) { return hint }
    let known = keys.sorted().prefix(6).map { "`\($0)`" }.joined(separator: ", ")
    return known.isEmpty ? nil : "it has \(known)"
  }

  /// The keys of what is named, if they are known.
  private static func keys(of reference: ObjectReference, in subject: Subject) -> [String]? {
    switch subject.referent(of: reference) {
    case .object(let position): subject.manifests[position].files
    case .elsewhere(let keys): keys.isEmpty ? nil : keys
    case .nowhere, .unknown: nil
    }
  }
}

extension Manifest {
  /// The keys of a ConfigMap or a Secret.
  var files: [String] {
    ["data", "binaryData", "stringData"].flatMap { field in
      (root[named: field].map { Array($0.entries) } ?? []).map { $0.key.string }
    }
  }
}

extension Subject {
  /// The paths of the files that a volume of ConfigMaps and Secrets has; nil if they are not known.
  func files(of mount: Mount, in container: Container) -> [String]? {
    let pod = pods[container.pod]
    let volume = pod.spec?["volumes"]?.items.first { $0["name"]?.string == mount.volume }
    return volume.flatMap { files(of: Volume($0).content, in: pod) }
  }

  private func files(of content: Volume.Content, in pod: PodTemplate) -> [String]? {
    switch content {
    case .configMap(let name, let items):
      guard items == nil else { return items?.map(\.path) }
      return objects.find("ConfigMap", name, from: pod.manifest).map { manifests[$0].files }
    case .secret(let name, let items):
      guard items == nil else { return items?.map(\.path) }
      if let position = objects.find("Secret", name, from: pod.manifest) {
        return manifests[position].files
      }
      let keys = external.secrets[name] ?? []
      return keys.isEmpty ? nil : keys
    case .projected(let parts):
      let all = parts.map { files(of: $0, in: pod) }
      return all.contains { $0 == nil } ? nil : all.flatMap { $0 ?? [] }
    case .writable, .unknown: return nil
    }
  }
}
