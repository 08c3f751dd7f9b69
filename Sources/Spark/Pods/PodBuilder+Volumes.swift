internal import Documents

/// Volumes that settings say: `spark.kubernetes.ROLE.volumes.KIND.NAME.…`.
extension PodBuilder {
  /// A volume, with what settings say of it.
  private struct Volume {
    let kind: String
    let name: String
    let prefix: String
    /// By what follows the name.
    var options: [String: SparkSetting] = [:]

    /// A setting that it has, to point to.
    var any: String { (options["mount.path"] ?? options.values.first)?.key ?? prefix }
  }

  /// Adds the volumes of the role and their mounts.
  mutating func addVolumes() {
    let prefix = roleKey + "volumes."
    var volumes: [Volume] = []
    for (rest, setting) in settings.below(prefix) {
      let words = rest.split(separator: ".", maxSplits: 2).map(String.init)
      guard words.count > 1 else { continue }
      let index = volumes.firstIndex { $0.kind == words[0] && $0.name == words[1] }
      if index == nil {
        volumes.append(
          Volume(kind: words[0], name: words[1], prefix: "\(prefix)\(words[0]).\(words[1])"))
      }
      if words.count > 2 { volumes[index ?? volumes.count - 1].options[words[2]] = setting }
    }
    var paths: [String: [String]] = [:]
    for (number, volume) in volumes.enumerated() {
      guard let path = add(volume, number) else { continue }
      paths[path, default: []].append(volume.any)
    }
    for (path, keys) in paths.sorted(by: { $0.key.precedesInBytes($1.key) }) where keys.count > 1 {
      settings.note(.sharedMountPath(path, keys))
    }
  }

  /// Adds a volume and its mount; answers the path.
  private mutating func add(_ volume: Volume, _ number: Int) -> String? {
    guard let path = volume.options["mount.path"] else {
      settings.note(.missingVolumeSetting(volume.prefix + ".mount.path", of: volume.any))
      return nil
    }
    let readOnly = volume.options["mount.readOnly"]
    // Without the blanks that other booleans may have.
    let isReadOnly = readOnly.flatMap { Spelling.exactBoolean($0.value) }
    if let readOnly, isReadOnly == nil { settings.note(.badValue(readOnly.key, .flag)) }
    guard let source = source(of: volume, number, isReadOnly ?? false) else { return nil }
    let origin = PodOrigin.setting(path.key)
    var mount = mount(volume.name, at: path.value, from: origin)
    mount["readOnly"] = PodValue(.flag(isReadOnly ?? false), from: origin)
    mount["subPath"] = PodValue(volume.options["mount.subPath"]?.value ?? "", from: origin)
    if request.isSpark4 {
      let expression = volume.options["mount.subPathExpr"]
      mount["subPathExpr"] = PodValue(expression?.value ?? "", from: origin)
      if let expression, let part = volume.options["mount.subPath"] {
        settings.note(.badValue(expression.key, .beside(part.key)))
      }
    }
    container.append([mount], to: "volumeMounts")
    pod.edit("spec") { spec in
      spec.append(
        [PodValue(["name": PodValue(volume.name), volume.kind: source], from: origin)],
        to: "volumes")
    }
    return path.value
  }

  /// What a volume is made of.
  private mutating func source(
    of volume: Volume, _ number: Int, _ isReadOnly: Bool
  ) -> PodValue? {
    func option(_ name: String) -> String? { volume.options["options." + name]?.value }
    switch volume.kind {
    case "hostPath":
      guard require("path", of: volume) else { return nil }
      let type = request.isSpark4 ? option("type") ?? "" : ""
      return PodValue(["path": PodValue(option("path") ?? ""), "type": PodValue(type)])
    case "persistentVolumeClaim":
      guard require("claimName", of: volume) else { return nil }
      checkSize(of: volume)
      let name = claimName(option("claimName") ?? "", number)
      return PodValue([
        "claimName": PodValue(name), "readOnly": PodValue(.flag(isReadOnly), from: .spark),
      ])
    case "emptyDir":
      checkSize(of: volume)
      var source = PodValue(["medium": PodValue(option("medium") ?? "")])
      source["sizeLimit"] = option("sizeLimit").map { PodValue($0) }
      return source
    case "nfs":
      guard require("path", of: volume), require("server", of: volume) else { return nil }
      return PodValue([
        "path": PodValue(option("path") ?? ""), "server": PodValue(option("server") ?? ""),
      ])
    default:
      settings.note(.volumeType(volume.any))
      return nil
    }
  }

  private mutating func require(_ option: String, of volume: Volume) -> Bool {
    if volume.options["options." + option] != nil { return true }
    settings.note(.missingVolumeSetting("\(volume.prefix).options.\(option)", of: volume.any))
    return false
  }

  /// 4.1 refuses what is less than 1,024 bytes: the unit was forgotten.
  private mutating func checkSize(of volume: Volume) {
    guard request.isSpark4, let size = volume.options["options.sizeLimit"] else { return }
    let isNumber = size.value.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    if isNumber, (Int(size.value) ?? .max) < 1024 { settings.note(.smallVolume(size.key)) }
  }

  private func claimName(_ name: String, _ number: Int) -> String {
    let around = request.circumstances
    let owner =
      role == .executor
      ? "\(podNamePrefix)-exec-\(around.executorID)" : "\(around.prefix)-driver"
    let name = name.replacing("OnDemand", by: "\(owner)-pvc-\(number)")
    return role == .executor
      ? name.replacing("SPARK_EXECUTOR_ID", by: around.executorID) : name
  }

  /// What the names of executors begin with.
  var podNamePrefix: String {
    settings.settings.value(of: "spark.kubernetes.executor.podNamePrefix")
      ?? request.circumstances.prefix
  }
}
