internal import Documents
internal import Spark

/// Where the files of a folder are that a container sees.
enum FolderHome: Sendable, Equatable {
  /// On a volume that others can mount, too: what it is, with the part that is mounted.
  case shared(String)
  /// In the container, or on a volume of this pod alone.
  case own
  case unknown

  /// Where a folder of a container is that an object describes.
  init(_ path: String, in container: Container, of subject: Subject) {
    guard let mount = subject.mount(of: path, in: container) else {
      self = .own
      return
    }
    let volumes = subject.pods[container.pod].spec?["volumes"]?.items ?? []
    guard let volume = volumes.first(where: { $0["name"]?.string == mount.volume }),
      mount.node["subPathExpr"] == nil
    else {
      self = .unknown
      return
    }
    self.init(mount.subPath) { volume.value(at: $0)?.string }
  }

  /// Where a folder of a container is that Spark makes.
  init(_ path: String, in expected: ExpectedPod) {
    let (pod, program, role) = (expected.pods[0], expected.program, expected.role.rawValue)
    let mounts = (pod.container["volumeMounts"]?.items ?? []).filter {
      path.isInside(($0["mountPath"]?.text ?? "?").withoutSlashesAtEnd)
    }
    let length = { (mount: PodValue) in mount["mountPath"]?.text?.utf8.count ?? 0 }
    guard let mount = mounts.max(by: { length($0) < length($1) }) else {
      self = .own
      return
    }
    let volumes = pod.value["spec"]?["volumes"]?.items ?? []
    guard let volume = volumes.first(where: { $0.name == mount["name"]?.text }),
      mount["subPathExpr"]?.text ?? "" == ""
    else {
      self = .unknown
      return
    }
    if program.makesClaim(of: volume.name, for: role) {
      self = .own
      return
    }
    self.init(mount["subPath"]?.text) { keys in
      let found = keys.reduce(volume as PodValue?) { $0?[$1] }
      return found.map { $0.text ?? "" }
    }
  }

  /// What a volume is, by its fields.
  private init(_ subPath: String?, _ field: ([String]) -> String?) {
    let part = subPath.flatMap { $0.isEmpty ? nil : ", folder `\($0)`" } ?? ""
    if let claim = field(["persistentVolumeClaim", "claimName"]) {
      self = .shared("claim `\(claim)`" + part)
    } else if let server = field(["nfs", "server"]), let path = field(["nfs", "path"]) {
      self = .shared("`\(server):\(path)`" + part)
    } else {
      let isOwn = ["emptyDir", "ephemeral", "configMap", "secret"].contains { field([$0]) != nil }
      self = isOwn ? .own : .unknown
    }
  }
}

extension SparkProgram {
  /// Whether Spark makes a claim for each pod of a role where settings name a volume.
  fileprivate func makesClaim(of volume: String, for role: String) -> Bool {
    let key =
      "spark.kubernetes.\(role).volumes.persistentVolumeClaim.\(volume).options.claimName"
    guard let name = settings.value(of: key) else { return false }
    return name.holds("OnDemand") || name.holds("SPARK_EXECUTOR_ID")
  }
}
