internal import Documents

/// What drivers and executors have in common.
extension PodBuilder {
  /// A variable with a text.
  func variable(_ name: String, _ value: PodValue) -> PodValue {
    PodValue(["name": PodValue(name), "value": value], from: value.origin)
  }

  /// A variable with a field of the pod.
  func variable(_ name: String, field: String) -> PodValue {
    let reference = PodValue(["apiVersion": PodValue("v1"), "fieldPath": PodValue(field)])
    return PodValue([
      "name": PodValue(name), "valueFrom": PodValue(["fieldRef": reference]),
    ])
  }

  /// The image and how it is pulled.
  mutating func setImage(_ container: inout PodValue) {
    let own = settings.text(roleKey + "container.image")
    if let image = own ?? settings.text("spark.kubernetes.container.image") {
      put(image, "image", in: &container, "container.")
    } else {
      settings.note(.noImage(roleKey + "container.image"))
    }
    let key = "spark.kubernetes.container.image.pullPolicy"
    let policy = settings.checked(key).map { PodValue($0, from: .setting(key)) }
    put(policy ?? PodValue("IfNotPresent"), "imagePullPolicy", in: &container, "container.")
  }

  /// The labels that Spark gives, with those of settings.
  mutating func setLabels(_ own: [String: String], _ metadata: inout PodValue) {
    let prefix = roleKey + "label."
    for (name, setting) in settings.below(prefix) {
      if own[name] != nil { settings.note(.reservedLabel(setting.key)) }
      let text = request.isSpark4 ? filledIn(setting.value) : setting.value
      let value = PodValue(text, from: .setting(setting.key))
      put(value, ("labels", name), in: &metadata, "metadata.")
    }
    for (name, value) in own.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      put(PodValue(value), ("labels", name), in: &metadata, "metadata.")
    }
    for (name, setting) in settings.below(roleKey + "annotation.") {
      let value = PodValue(filledIn(setting.value), from: .setting(setting.key))
      put(value, ("annotations", name), in: &metadata, "metadata.")
    }
  }

  /// The labels that Spark gives to pods of both roles.
  var commonLabels: [String: String] {
    let around = request.circumstances
    return [
      "spark-version": "\(request.version)", "spark-app-selector": around.applicationID,
      "spark-app-name": Self.labelValue(around.applicationName), "spark-role": role.rawValue,
    ]
  }

  /// A name of an application as the value of a label.
  private static func labelValue(_ name: String) -> String {
    let letters = name.lowercased().unicodeScalars.map { letter -> Character in
      let isKept =
        letter.isASCII && (letter.properties.isAlphabetic || ("0"..."9").contains(letter))
      return isKept || letter == "-" ? Character(letter) : "-"
    }
    let text = String(letters).split(separator: "-").joined(separator: "-")
    return String(text.prefix(63))
  }

  /// Nodes, secrets for images, and who schedules.
  mutating func setPlace(_ spec: inout PodValue) {
    for prefix in ["spark.kubernetes.node.selector.", roleKey + "node.selector."] {
      for (name, setting) in settings.below(prefix) {
        let value = PodValue(setting.value, from: .setting(setting.key))
        put(value, ("nodeSelector", name), in: &spec, "spec.")
      }
    }
    if let secrets = settings.settings["spark.kubernetes.container.image.pullSecrets"] {
      let names = secrets.value.split(separator: ",").map { Spelling.trimmed(String($0)) }
      spec.append(
        names.filter { !$0.isEmpty }.map {
          PodValue(["name": PodValue(String($0))], from: .setting(secrets.key))
        }, to: "imagePullSecrets")
    }
    let scheduler =
      settings.text(roleKey + "scheduler.name") ?? settings.text("spark.kubernetes.scheduler.name")
    if let scheduler { put(scheduler, "schedulerName", in: &spec, "spec.") }
  }

  /// The account, if settings say one.
  mutating func setAccount(_ keys: [String], _ spec: inout PodValue) {
    guard let account = keys.compactMap({ settings.text($0) }).first
    else { return }
    put(account, "serviceAccount", in: &spec, "spec.")
    put(account, "serviceAccountName", in: &spec, "spec.")
  }

  /// Secrets of settings as files and as variables.
  mutating func addSecrets() {
    let secrets = settings.below(roleKey + "secrets.")
    pod.edit("spec") { spec in
      spec.append(
        secrets.map { name, setting in
          PodValue(
            [
              "name": PodValue(name + "-volume"),
              "secret": PodValue(["secretName": PodValue(name)]),
            ], from: .setting(setting.key))
        }, to: "volumes")
    }
    container.append(
      secrets.map { name, setting in
        mount(name + "-volume", at: setting.value, from: .setting(setting.key))
      }, to: "volumeMounts")
    var variables: [PodValue] = []
    for (name, setting) in settings.below(roleKey + "secretKeyRef.") {
      let parts = setting.value.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        settings.note(.secretReference(setting.key))
        continue
      }
      let reference = PodValue([
        "name": PodValue(String(parts[0])), "key": PodValue(String(parts[1])),
      ])
      variables.append(
        PodValue(
          [
            "name": PodValue(name), "valueFrom": PodValue(["secretKeyRef": reference]),
          ], from: .setting(setting.key)))
    }
    container.append(variables, to: "env")
  }

  /// A mount of a volume.
  func mount(_ volume: String, at path: String, from origin: PodOrigin = .spark) -> PodValue {
    PodValue(["name": PodValue(volume), "mountPath": PodValue(path, from: origin)], from: origin)
  }

  /// The folders where Spark keeps what does not fit into memory.
  mutating func addLocalFolders() {
    let isInMemory = settings.flag("spark.kubernetes.local.dirs.tmpfs")
    let prefix = "spark-local-dir-"
    let mounts = container["volumeMounts"]?.items ?? []
    var folders = mounts.filter { $0.name.hasPrefix(prefix) }.compactMap { $0["mountPath"]?.text }
    var origin = PodOrigin.spark
    if folders.isEmpty {
      let around = request.circumstances
      let setting = settings.settings["spark.local.dir"]
      let text = around.localFoldersVariable ?? setting?.value ?? around.localFolder
      if around.localFoldersVariable == nil, let setting { origin = .setting(setting.key) }
      folders = text.split(separator: ",").map(String.init)
      let names = folders.indices.map { prefix + "\($0 + 1)" }
      let medium = isInMemory ? ["medium": PodValue("Memory")] : [:]
      pod.edit("spec") { spec in
        // Though the template may have volumes of these names.
        let own = names.map { name in
          PodValue(["name": PodValue(name), "emptyDir": PodValue(medium)], from: origin)
        }
        spec.append(own, to: "volumes")
      }
      container.append(
        zip(names, folders).map { mount($0, at: $1, from: origin) }, to: "volumeMounts")
    }
    let value = PodValue(folders.joined(separator: ","), from: origin)
    container.append([variable("SPARK_LOCAL_DIRS", value)], to: "env")
  }

  /// Resources like graphics processors, which are limits of the container.
  mutating func addDevices(_ prefix: String, _ container: inout PodValue) {
    let settings = settings.below(prefix)
    let names = Set(settings.compactMap { $0.name.split(separator: ".").first.map(String.init) })
    for name in names.sorted(by: { $0.precedesInBytes($1) }) {
      let amount = settings.first { $0.name == name + ".amount" }
      let vendor = settings.first { $0.name == name + ".vendor" }
      guard let amount else {
        let any = settings.first { $0.name.hasPrefix(name + ".") }?.setting.key ?? prefix + name
        self.settings.note(.badValue(prefix + name + ".amount", .missing(for: any)))
        continue
      }
      guard let number = Spelling.integer(amount.setting.value) else {
        self.settings.note(.badValue(amount.setting.key, .integer))
        continue
      }
      guard let vendor else {
        if number > 0 { self.settings.note(.resourceWithoutVendor(prefix + name + ".vendor")) }
        continue
      }
      let value = PodValue("\(number)", from: .setting(amount.setting.key))
      var resources = container["resources"] ?? PodValue([:])
      put(
        value, ("limits", "\(vendor.setting.value)/\(name)"), in: &resources, "container.resources."
      )
      container["resources"] = resources
    }
  }
}
