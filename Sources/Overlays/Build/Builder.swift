internal import Documents
internal import Manifests

/// Builds kustomizations: reads them, gathers what they name, and changes it as they ask.
///
/// What is wrong is gathered in the findings, and the work goes on with the rest: one run shows all
/// mistakes of a tree.
struct Builder {
  let workspace: Workspace
  let options: BuildOptions
  var findings = Findings()
  /// What files of ConfigSets were made of, if that is asked for.
  private(set) var compositions: [Composition] = []
  /// Who reads the files of ConfigSets, by the number that their manifests have.
  private(set) var programs: [ConfigProgram?] = []
  /// What folders and files name, if that is asked for.
  private(set) var graph: BuildGraph?
  var recorder: GraphRecorder?
  /// What was read and built so far.
  var progress = BuildProgress()
  /// What is known of kinds beside Kubernetes' own: the first kustomization that says so decides.
  private var schema: OpenAPISchema?
  private(set) var hasSchema = false

  init(_ workspace: Workspace, _ options: BuildOptions) {
    self.workspace = workspace
    self.options = options
    recorder = options.recordsGraph ? GraphRecorder() : nil
  }

  /// Builds the kustomization of a folder, for the one who asked for it.
  mutating func build(_ folder: RepoPath) -> ManifestSet {
    guard let kustomization = load(folder, at: nil) else { return ManifestSet() }
    loadSchema(of: kustomization)
    var accumulation = Accumulation()
    let route = Route(
      folders: [folder], path: kustomization.buildMetadata.isRecording ? "" : nil)
    accumulate(kustomization, into: &accumulation, on: route)
    guard !findings.hasErrors else { return ManifestSet() }
    let manifests = Finish.finish(
      &accumulation, of: kustomization, workspace, options, &findings)
    compositions = accumulation.compositions
    programs = accumulation.configSets.map(\.program)
    graph = recorder?.graph(with: accumulation.layerUses)
    return manifests
  }

  /// Reads the kustomization of a folder.
  mutating func load(_ folder: RepoPath, at place: Place?) -> Kustomization? {
    let loader = Loader(workspace: workspace, folder: folder, isRestricted: options.isRestricted)
    guard let path = KustomizationFile.find(loader, at: place, &findings),
      let text = contents(of: path, at: place)
    else { return nil }
    let file = SourceFile(path: workspace.shown(path), text: text, folder: folder)
    let source = findings.add(file)
    let parsed = ParsedText.parse(text, as: .configuration)
    findings.add(parsed.problems, in: source)
    guard let document = parsed.documents.first else {
      if parsed.problems.isEmpty {
        findings.add(
          "kustomization-empty", "this kustomization asks for nothing",
          at: Place(source: source, offset: 0), hint: "list files under `resources`")
      }
      return nil
    }
    var reader = FieldReader(source, in: findings.sources)
    let kustomization = Kustomization(document.root, in: folder, &reader)
    findings.add(reader.report)
    return kustomization
  }

  private mutating func contents(of path: RepoPath, at place: Place?) -> SourceText? {
    guard let resolved = try? workspace.tree.resolve(path, knowing: path.parent) else { return nil }
    return try? findings.read(resolved, in: workspace, namedAt: place)
  }

  /// Takes the definitions that a kustomization names. What is known already when a base names some
  /// stays known.
  mutating func loadSchema(of kustomization: Kustomization) {
    guard !hasSchema, let entry = kustomization.openAPI else { return }
    hasSchema = true
    guard !entry.isStandard else { return }
    let loader = Loader(
      workspace: workspace, folder: kustomization.folder, isRestricted: options.isRestricted)
    schema = entry.load(
      loader, extendsStandard: findings.hasUsedStandardSchema, &findings)
    findings.scopes = schema?.scopes ?? KindScopes()
  }

  /// Adds everything that a kustomization asks for. A component works on what is there already.
  mutating func accumulate(
    _ kustomization: Kustomization, into accumulation: inout Accumulation,
    on route: Route
  ) {
    recorder?.add(kustomization)
    let errorsBefore = findings.report.errorCount
    let loader = Loader(
      workspace: workspace, folder: kustomization.folder, isRestricted: options.isRestricted)
    for entry in kustomization.resources {
      addResource(entry, loader, to: &accumulation, on: route)
    }
    addConfigurations(kustomization.configurations, loader, to: &accumulation)
    addDefinitions(kustomization.definitions, loader, to: &accumulation)
    for (generator, origin) in generators(of: kustomization, loader, on: route) {
      add(generator, origin, of: kustomization, loader, to: &accumulation)
    }
    for entry in kustomization.components {
      addComponent(entry, loader, to: &accumulation, on: route)
    }
    let configured = steps(kustomization.transformerObjects, kustomization, loader, on: route)
    let validators = steps(kustomization.validatorObjects, kustomization, loader, on: route)
    // A change of manifests that are not all there would be blamed for what is missing. Mistakes
    // elsewhere do not matter: without its names a base would collide with another.
    guard findings.report.errorCount == errorsBefore else { return }
    accumulation.schema = schema
    for step in steps(of: kustomization, on: route) + configured {
      step.apply(to: &accumulation, loader, &findings)
      accumulation.manifests.remember(options.followedKind, after: step.name)
    }
    for validator in validators { validate(&accumulation, with: validator, loader) }
    accumulation.variables.add(
      kustomization.variables, to: &accumulation.manifests, &findings)
    if !kustomization.isComponent {
      accumulation.changeConfigSets { $0.pass(kustomization.folder) }
    }
  }

  /// Adds what a path leads to.
  mutating func addResource(
    _ entry: TextEntry, _ loader: Loader, to accumulation: inout Accumulation,
    on route: Route
  ) {
    switch loader.find(entry.text, at: entry.place, &findings) {
    case .file(let path):
      let origin = route.path(to: entry.text).map(Origin.init)
      for var manifest in manifests(of: path, entry, loader) {
        manifest.remember(options.followedKind, after: "resources")
        if let origin { manifest.setFileOrigin(origin, &findings) }
        add(manifest, named: entry, to: &accumulation)
      }
    case .folder(let folder):
      guard let base = base(folder, entry, on: route) else { return }
      recorder?.link(loader.folder, to: folder)
      addFields(of: base, named: entry, to: &accumulation)
      accumulation.variables.merge(base.variables, &findings)
      if accumulation.becomeCopy(of: base) { return }
      for manifest in accumulation.takeConfigSets(of: base) {
        add(manifest, named: entry, to: &accumulation)
      }
    case nil: return
    }
  }

  /// Adds a manifest, unless the object is there already.
  mutating func add(
    _ manifest: Manifest, named entry: TextEntry, to accumulation: inout Accumulation
  ) {
    guard let known = accumulation.manifests.append(manifest) else { return }
    findings.addDuplicate(
      manifest, of: accumulation.manifests[known], named: entry)
  }

  /// The manifests of a file.
  private mutating func manifests(
    of path: RepoPath, _ entry: TextEntry, _ loader: Loader
  ) -> [Manifest] {
    if !options.isRestricted || path.isInside(loader.folder),
      let manifests = progress.takeManifests(of: path)
    {
      return manifests
    }
    guard let text = loader.read(path, named: entry.text, at: entry.place, &findings) else {
      return []
    }
    let source = SourceFile(path: workspace.shown(path), text: text, folder: path.parent)
    var file = ResourceFile(source, &findings)
    let manifests = file.takeManifests()
    progress.add(file, at: path)
    return manifests
  }

  private mutating func addComponent(
    _ entry: TextEntry, _ loader: Loader, to accumulation: inout Accumulation,
    on route: Route
  ) {
    guard let target = loader.find(entry.text, at: entry.place, &findings) else { return }
    guard case .folder(let folder) = target else {
      findings.add("component", "`\(entry.text)` is a file, not a component", at: entry.place)
      return
    }
    guard !closesCircle(folder, entry, on: route),
      let kustomization = load(folder, at: entry.place)
    else { return }
    guard kustomization.isComponent else {
      findings.add(
        "component", "`\(entry.text)` is no component", at: entry.place,
        hint: "list it under `resources`, or give it `kind: Component`")
      return
    }
    recorder?.link(loader.folder, to: folder)
    loadSchema(of: kustomization)
    accumulate(
      kustomization, into: &accumulation, on: route.continued(to: folder, named: entry.text))
    renewFields(of: &accumulation, behind: entry)
    findings.addDuplicates(in: &accumulation.manifests, named: entry)
  }
}
