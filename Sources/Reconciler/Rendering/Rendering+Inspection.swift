package import Checks
internal import Documents
package import Manifests
internal import Overlays

extension Rendering {
  /// What counts for other environments on the same cluster, too: definitions of kinds, and
  /// namespaces.
  package var clusterFacts: [Manifest] {
    manifests.manifests.filter(\.isClusterFact)
  }

  /// What there is to look at: all objects, or some, which say nothing of what is missing. Others are
  /// what else is on the cluster.
  package func material(
    only objects: [Manifest]? = nil, podSecurity: PodSecurityLevel = .restricted,
    beside others: [Manifest] = [],
    knowing memory: CheckMemory = CheckMemory()
  ) -> Material {
    let sources = sources
    let manifests = objects ?? manifests.manifests
    var material = Material(manifests) { sources.location(of: $0) }
    material.isComplete = objects == nil
    material.memory = memory
    material.configuration = manifests.enumerated().flatMap { position, manifest in
      ProgramFile.all(in: manifest, at: position, of: program(of: manifest), knowing: memory)
    }
    material.sources = sources.files
    material.others = others
    material.namespace = Name(namespace)
    material.podSecurity = podSecurity
    material.external = ExternalThings(settings.external)
    if objects == nil { material.layers = { layeredFiles } }
    let lines = SettingLines(of: self)
    material.locateSetting = { lines.location(of: $2, in: $1, of: $0) }
    let workspace = workspace
    material.readNamed = { workspace.readNamed($0, by: $1) }
    material.hasFolder = { workspace.hasFolder($0) }
    return material
  }

  /// The files that have mirrors of the environment itself among their layers. What others share may
  /// make a difference for them.
  private var layeredFiles: [LayeredFile] {
    let folder = environment.folder.text + "/"
    return configurationFiles.compactMap { file in
      let mirrors = Set(
        file.file.parts.filter {
          $0.original != nil && sources.files[Int($0.source)].path.hasPrefix(folder)
        }.map(\.source))
      guard !file.file.isText, !mirrors.isEmpty else { return nil }
      let changes = file.file.changes(in: sources)
      let keys = Set(changes.lazy.filter { mirrors.contains($0.place.source) }.map(\.key))
      let settings = changes.filter { $0.action != .from && keys.contains($0.key) }
      return LayeredFile(
        name: file.file.name, map: "\(file.manifest.id)",
        settings: settings.map { setting in
          LayeredFile.Setting(
            key: setting.key, value: setting.value, effect: LayeredFile.Effect(setting.action),
            isLocked: setting.isLocked, isOfMirror: mirrors.contains(setting.place.source),
            place: setting.place)
        })
    }
  }

  /// What rules find in the objects, at the lines that they come from.
  package func inspect(
    only objects: [Manifest]? = nil, podSecurity: PodSecurityLevel = .restricted,
    beside others: [Manifest] = [],
    _ images: BuiltImages = BuiltImages(), by rules: [any Rule.Type] = Rules.all,
    knowing memory: CheckMemory = CheckMemory()
  ) -> Findings {
    var material = material(
      only: objects, podSecurity: podSecurity, beside: others, knowing: memory)
    material.builtImages = images
    return Rules.inspect(Subject(material), by: rules)
  }

  private func program(of manifest: Manifest) -> ConfigProgram? {
    manifest.configuration.flatMap { programs[Int($0)] }
  }
}

extension Manifest {
  /// Whether others than its own environment have to know it.
  var isClusterFact: Bool {
    kind.kind == "CustomResourceDefinition" || kind.kind == "Namespace"
  }
}

extension ProgramFile {
  /// The files in an object, if it is a ConfigMap.
  static func all(
    in manifest: Manifest, at position: Int, of program: ConfigProgram?,
    knowing memory: CheckMemory
  ) -> [ProgramFile] {
    guard manifest.kind.kind == "ConfigMap", let data = manifest.root["data"] else { return [] }
    return data.entries.filter { $0.value.kind.isScalar }.map { key, value in
      let contents = memory.contents(of: key, value) {
        FileContents(named: key.string, SourceText(value.text))
      }
      return ProgramFile(
        contents, .object(position, node: value.id), program: program?.name,
        version: program?.version)
    }
  }

  /// Reads a file, if none with the same text was read before.
  init(
    _ name: String, _ home: Home, _ program: ConfigProgram? = nil, _ text: Text,
    knowing memory: CheckMemory = CheckMemory()
  ) {
    let contents = memory.contents(named: name, text) {
      FileContents(named: name, SourceText(text))
    }
    self.init(contents, home, program: program?.name, version: program?.version)
  }
}

extension FileContents {
  /// Reads a file.
  fileprivate convenience init(named name: String, _ text: SourceText) {
    let read = ConfigurationText(named: name, text)
    let settings = (read?.entries ?? []).map {
      FileSetting(
        $0.key, $0.value, lines: $0.lines, written: $0.written, isReplaced: $0.isReplaced)
    }
    self.init(named: name, text.bytes, format: read?.format ?? "", settings)
  }
}

extension LayeredFile.Effect {
  /// What an action does.
  init(_ action: ConfigSetting.Action) {
    self =
      switch action {
      case .set: .set
      case .append, .prepend: .change
      case .unset: .unset
      case .bind, .from: .bind
      }
  }
}

extension ExternalThings {
  /// What the settings of an environment say of it.
  init(_ settings: ExternalSettings) {
    self.init()
    for secret in settings.secrets {
      secrets[secret.name.value.text] = secret.keys.map(\.value.text)
    }
    services = settings.services.map { "\($0.value.host):\($0.value.port)" }
    buckets = settings.buckets.map { ([$0.value.bucket] + $0.value.folders).joined(separator: "/") }
    images = settings.images.map(\.value.text)
    let patterns = settings.objects.map(\.value)
    isObject = { kind, name in patterns.contains { $0.fits(kind: kind, name: name) } }
  }
}

extension Workspace {
  /// Reads the file that another one names by its path.
  func readNamed(_ path: String, by namer: SourceFile) -> SourceFile? {
    guard let path = RepoPath(path, in: namer.folder) else { return nil }
    return (try? tree.contents(of: path)).map {
      SourceFile(path: shown(path), text: $0, folder: path.parent)
    }
  }

  /// Whether there is a folder at a path from the root.
  func hasFolder(_ path: String) -> Bool {
    guard let path = RepoPath(path) else { return false }
    return (try? tree.kind(of: path)) == .folder
  }
}
