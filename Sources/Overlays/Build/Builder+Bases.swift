internal import Documents
internal import Manifests

extension Builder {
  /// What the kustomization of a folder gives as a resource of another.
  mutating func base(
    _ folder: RepoPath, _ entry: TextEntry, on route: Route
  ) -> Accumulation? {
    guard !closesCircle(folder, entry, on: route) else { return nil }
    let path = route.path(to: entry.text)
    if let known = progress.find(folder, called: path) {
      if let accumulation = known.accumulation { return accumulation }
      let accumulation = buildAgain(folder, entry, on: route)
      progress.keep(accumulation, of: folder, called: path)
      return accumulation
    }
    guard path == nil, let key = sharedKey(of: folder) else {
      return buildFirst(folder, entry, on: route)
    }
    if let shared = workspace.bases[key], take(shared, on: route) { return shared.accumulation }
    let (mark, problems) = (progress.mark, findings.report.count)
    let reading = workspace.log?.mark
    let hadUsedStandardSchema = findings.hasUsedStandardSchema
    guard let accumulation = buildFirst(folder, entry, on: route) else { return nil }
    let hasFindings = findings.report.count > problems || findings.hasFilteredInputs
    if !hasFindings, !hasSchema, !hadUsedStandardSchema {
      workspace.bases.offer(key) { shared(accumulation, since: mark, reading, key) }
    }
    return accumulation
  }

  private mutating func buildFirst(
    _ folder: RepoPath, _ entry: TextEntry, on route: Route
  ) -> Accumulation? {
    let accumulation = build(folder, entry, on: route)
    if accumulation != nil { progress.add(folder, called: route.path(to: entry.text)) }
    return accumulation
  }

  /// Builds a folder for the second time, for all who ask from now on. What is wrong with it is known.
  private mutating func buildAgain(
    _ folder: RepoPath, _ entry: TextEntry, on route: Route
  ) -> Accumulation? {
    let (report, recorder) = (findings.report, self.recorder)
    self.recorder = nil
    defer {
      findings.restore(report)
      self.recorder = recorder
    }
    return build(folder, entry, on: route)
  }

  private mutating func build(
    _ folder: RepoPath, _ entry: TextEntry, on route: Route
  ) -> Accumulation? {
    guard let kustomization = load(folder, at: entry.place) else { return nil }
    guard !kustomization.isComponent else {
      findings.add(
        "component", "`\(entry.text)` is a component", at: entry.place,
        hint: "list it under `components`")
      return nil
    }
    loadSchema(of: kustomization)
    var accumulation = Accumulation()
    accumulate(
      kustomization, into: &accumulation, on: route.continued(to: folder, named: entry.text))
    return accumulation
  }

  /// A folder may not name itself, one that names it, or a folder above one of these.
  mutating func closesCircle(_ folder: RepoPath, _ entry: TextEntry, on route: Route) -> Bool {
    progress.visit(folder)
    guard let known = route.folders.first(where: { $0.isInside(folder) }) else { return false }
    let message =
      known == folder
      ? "`\(entry.text)` is built already when this is reached, a circle"
      : "`\(entry.text)` is above `\(workspace.shown(known))`, which names it"
    findings.add("cycle", message, at: entry.place)
    return true
  }

  /// Under what other builds find a folder that is built now; nil if what it gives is for this build
  /// alone.
  private func sharedKey(of folder: RepoPath) -> SharedBases.Key? {
    guard recorder == nil, options.followedKind == nil, !hasSchema, !findings.hasErrors else {
      return nil
    }
    return SharedBases.Key(
      folder: folder, firstSource: findings.sources.files.count,
      isRestricted: options.isRestricted)
  }

  /// What a folder gave that was begun at a moment; nil if that needed what was there before.
  private func shared(
    _ accumulation: Accumulation, since mark: BuildProgress.Mark, _ reading: InputLog.Mark?,
    _ key: SharedBases.Key
  ) -> SharedBase? {
    progress.part(since: mark).map { part in
      var accumulation = accumulation
      accumulation.manifests.changeContent { manifest in
        let needsHash = manifest.needsHash && manifest.configuration == nil
        let kind = manifest.kind
        let plan = workspace.plans.plan(of: manifest.originalKind)
        manifest = manifest.forSharing { document in
          SharedFacts(
            hash: needsHash ? try? NameHash.hash(of: document.root) : nil,
            images: ImageTransformer.images(in: document),
            names: plan.readsMetadata ? nil : try? plan.hits(in: document, of: kind))
        }
      }
      // So that it is known that no object stands twice.
      _ = accumulation.manifests.findDuplicates()
      return SharedBase(
        accumulation: accumulation, files: Array(findings.sources.files[key.firstSource...]),
        progress: part, hasUsedStandardSchema: findings.hasUsedStandardSchema,
        inputs: reading.flatMap { workspace.log?.part(since: $0) })
    }
  }

  /// Takes what another build made of a folder; answers whether it is the same for this one.
  private mutating func take(_ base: SharedBase, on route: Route) -> Bool {
    let isCircle = base.progress.visited.contains { visited in
      route.folders.contains { $0.isInside(visited) }
    }
    if workspace.log != nil, base.inputs == nil { return false }
    guard !isCircle, progress.take(base.progress) else { return false }
    if let inputs = base.inputs { workspace.log?.add(inputs) }
    for file in base.files { _ = findings.add(file) }
    if base.hasUsedStandardSchema { findings.hasUsedStandardSchema = true }
    return true
  }
}
