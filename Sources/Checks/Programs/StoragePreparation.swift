internal import Documents
internal import Manifests

/// What containers that are no programs of Spark may do to an object store, as far as texts show it:
/// their words, their variables, and the files of ConfigMaps that they mount.
struct StoragePreparation: Sendable {
  private let texts: [String]
  /// The names of objects that stand for buckets.
  private let buckets: [String]
  private let external: [StorageAddress]

  init(_ subject: Subject) {
    external = subject.external.buckets.compactMap { StorageAddress("s3a://" + $0) }
    buckets = subject.manifests.filter { $0.kind.kind.string.holds("Bucket") }.flatMap { manifest in
      [manifest.name.string, manifest.root["spec"]?["bucketName"]?.string ?? ""]
    }
    var texts: [String] = []
    var maps: Set<Int> = []
    for container in subject.containers where container.launch == nil {
      texts += container.words.map(\.text) + container.environment.compactMap(\.value)
      let kind = subject.manifests[subject.pods[container.pod].manifest].kind.kind
      guard kind == "Job" || kind == "CronJob" || kind == "Pod" || container.isInitial else {
        continue
      }
      maps.formUnion(Self.maps(of: container, in: subject))
    }
    for map in maps.sorted() {
      let data = subject.manifests[map].root["data"]
      texts += (data.map { Array($0.entries) } ?? []).filter { $0.value.kind.isScalar }
        .map(\.value.string)
    }
    self.texts = texts
  }

  /// Whether a bucket is there, or something makes it.
  func hasBucket(of address: StorageAddress) -> Bool {
    external.contains { $0.bucket == address.bucket } || buckets.contains(address.bucket)
      || texts.contains { $0.holds(address.bucket) }
  }

  /// Whether a folder is there, or something makes it.
  func hasFolder(_ address: StorageAddress) -> Bool {
    if external.contains(where: { $0.contains(address) }) { return true }
    guard let last = address.folders.last else { return hasBucket(of: address) }
    return texts.contains { $0.holds(address.path) || $0.holds(address.bucket) && $0.holds(last) }
  }

  private static func maps(of container: Container, in subject: Subject) -> [Int] {
    let pod = subject.pods[container.pod]
    let volumes = pod.spec?["volumes"]?.items.map { Volume($0) } ?? []
    let mounted = Set(container.mounts.map(\.volume))
    return volumes.filter { mounted.contains($0.name) }.flatMap { names(in: $0.content) }.compactMap
    {
      subject.objects.find("ConfigMap", $0, from: pod.manifest)
    }
  }

  private static func names(in content: Volume.Content) -> [String] {
    switch content {
    case .configMap(let name, _): [name]
    case .projected(let parts): parts.flatMap(names)
    case .secret, .writable, .unknown: []
    }
  }
}
