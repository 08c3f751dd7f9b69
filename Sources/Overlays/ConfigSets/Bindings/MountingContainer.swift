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
      return mount["subPathExpr"] == nil ? sources.map { MountedFiles(mount, of: $0) } : []
    }
  }

  /// Whether it mounts an object.
  func mounts(_ position: Int) -> Bool { views.contains { $0.source.target == position } }

  /// Where it sees a file of an object.
  func paths(of file: String, in target: Int) -> [String] {
    views.filter { $0.source.target == target }.compactMap { $0.path(of: file) }
  }

  /// Where it sees a file: one of the ConfigMap that is bound, or else one beside it.
  func paths(of file: String, _ scope: BindingScope) -> [String] {
    let isOwn = scope.files(of: scope.position).contains { $0.isSameInBytes(as: file) }
    return views.filter { !isOwn || $0.source.target == scope.position }.compactMap { view in
      let files = scope.files(of: view.source.target)
      return files.contains { $0.isSameInBytes(as: file) } ? view.path(of: file) : nil
    }
  }

  /// The files that it sees.
  func files(_ scope: BindingScope) -> [String] {
    views.flatMap { scope.files(of: $0.source.target) }
  }
}

/// Files of a volume as one container sees them.
struct MountedFiles {
  let source: VolumeSource
  private let mountPath: String
  private let subPath: String

  init(_ mount: Node, of source: VolumeSource) {
    self.source = source
    mountPath = Self.trimmed(mount["mountPath"]?.string ?? "")
    subPath = Self.trimmed(mount["subPath"]?.string ?? "")
  }

  /// Where a file is seen.
  func path(of file: String) -> String? {
    guard let path = source.path(of: file) else { return nil }
    if subPath.isEmpty { return mountPath + "/" + path }
    if path.isSameInBytes(as: subPath) { return mountPath }
    guard path.utf8.starts(with: (subPath + "/").utf8) else { return nil }
    return mountPath + "/"
      + String(decoding: path.utf8.dropFirst(subPath.utf8.count + 1), as: UTF8.self)
  }

  private static func trimmed(_ path: String) -> String {
    var path = path.utf8[...]
    while path.last == UInt8(ascii: "/") { path = path.dropLast() }
    return String(decoding: path, as: UTF8.self)
  }
}
