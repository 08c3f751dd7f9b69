internal import Documents
internal import Manifests

/// What a container finds at a path.
enum SeenFile: Sendable {
  /// A file of a ConfigMap: the position of the map, and the key.
  case configured(map: Int, key: String, node: Node)
  /// What the image has there: nothing is mounted.
  case image
  /// Something may be there, or not: a folder that can be written, a Secret, a ConfigMap that is not
  /// here.
  case unknown
  /// Nothing: a ConfigMap that has no such key is mounted over the place.
  case missing(mount: Mount)
}

extension Subject {
  /// What a container finds at a path.
  func file(at path: String, in container: Container) -> SeenFile {
    let covering = container.mounts.filter { path.isInside($0.path) }
    guard let mount = covering.max(by: { $0.path.utf8.count < $1.path.utf8.count }) else {
      return .image
    }
    let pod = pods[container.pod]
    let volumes = pod.spec?["volumes"]?.items.map { Volume($0) } ?? []
    guard let volume = volumes.first(where: { $0.name == mount.volume }) else { return .unknown }
    var rest = String(path.dropFirst(mount.path == "/" ? 1 : mount.path.count + 1))
    if let subPath = mount.subPath { rest = rest.isEmpty ? subPath : subPath + "/" + rest }
    return find(rest, in: volume.content, from: pod.manifest) ?? .missing(mount: mount)
  }

  private func find(_ path: String, in content: Volume.Content, from position: Int) -> SeenFile? {
    switch content {
    case .configMap(let name, let items):
      guard let map = objects.find("ConfigMap", name, from: position) else { return .unknown }
      let key = items == nil ? path : items?.first { $0.path == path }?.key
      let data = manifests[map].root["data"]
      if let key, let node = data?[named: key] {
        return .configured(map: map, key: key, node: node)
      }
      return key.flatMap { manifests[map].root["binaryData"]?[named: $0] } == nil ? nil : .unknown
    case .projected(let parts):
      return parts.lazy.compactMap { find(path, in: $0, from: position) }.first
    case .secret, .writable, .unknown: return .unknown
    }
  }
}
