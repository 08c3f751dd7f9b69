internal import Documents
internal import Manifests

/// A container, and the ConfigMaps and Secrets that it sees as files.
struct MountingContainer {
  let name: String
  /// The object that it belongs to.
  let owner: String
  let place: Place
  private let views: [MountedFiles]

  init(_ container: Node, of pod: PodVolumes) {
    name = container["name"]?.string ?? ""
    owner = pod.owner
    place = pod.place(of: container["name"] ?? container)
    let mounts = container["volumeMounts"].map { Array($0.children) } ?? []
    views = mounts.flatMap { mount in
      let sources = pod.sources[mount["name"]?.string ?? ""] ?? []
      // What an expression becomes is known to the kubelet only.
      return mount["subPathExpr"] == nil
        ? sources.map {
          MountedFiles(mount, of: $0, at: pod.place(of: mount["mountPath"] ?? mount))
        } : []
    }
  }

  /// Whether it mounts an object.
  func mounts(_ position: Int) -> Bool { views.contains { $0.source.target == position } }

  /// Where it sees a file of an object.
  func paths(of file: String, in target: Int) -> [SeenFile] {
    views.filter { $0.source.target == target }.compactMap { $0.seen(file) }
  }

  /// Where it sees a file: one of the ConfigMap that is bound, or else one beside it.
  func paths(of file: String, _ scope: BindingScope) -> [SeenFile] {
    let isOwn = scope.files(of: scope.position).contains { $0.isSameInBytes(as: file) }
    return views.filter { !isOwn || $0.source.target == scope.position }.compactMap { view in
      let files = scope.files(of: view.source.target)
      return files.contains { $0.isSameInBytes(as: file) } ? view.seen(file) : nil
    }
  }

  /// The files that it sees.
  func files(_ scope: BindingScope) -> [String] {
    views.flatMap { scope.files(of: $0.source.target) }
  }
}

/// A file as a container sees it.
struct SeenFile {
  let path: String
  /// Where the mount is written.
  let place: Place
}

/// Files of a volume as one container sees them.
struct MountedFiles {
  let source: VolumeSource
  private let mountPath: String
  private let subPath: String
  private let place: Place

  init(_ mount: Node, of source: VolumeSource, at place: Place) {
    self.source = source
    self.place = place
    mountPath = Self.trimmed(mount["mountPath"]?.string ?? "")
    subPath = Self.trimmed(mount["subPath"]?.string ?? "")
  }

  /// Where a file is seen.
  func seen(_ file: String) -> SeenFile? {
    guard let path = source.path(of: file) else { return nil }
    if subPath.isEmpty { return SeenFile(path: mountPath + "/" + path, place: place) }
    if path.isSameInBytes(as: subPath) { return SeenFile(path: mountPath, place: place) }
    guard path.utf8.starts(with: (subPath + "/").utf8) else { return nil }
    let rest = String(decoding: path.utf8.dropFirst(subPath.utf8.count + 1), as: UTF8.self)
    return SeenFile(path: mountPath + "/" + rest, place: place)
  }

  private static func trimmed(_ path: String) -> String {
    var path = path.utf8[...]
    while path.last == UInt8(ascii: "/") { path = path.dropLast() }
    return String(decoding: path, as: UTF8.self)
  }
}
