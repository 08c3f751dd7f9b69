internal import Checks
package import Documents
internal import Manifests
package import Overlays

/// Looks at what is below some paths, whoever has arranged it: environments of this program's layout,
/// kustomizations that no other names, and objects and configuration in files that none names.
package struct FolderChecker: Sendable {
  private let workspace: Workspace
  private let options: CheckOptions
  private let memory = CheckMemory()

  package init(_ workspace: Workspace, _ options: CheckOptions) {
    self.workspace = workspace
    self.options = options
  }

  /// Looks at files and folders, at paths without symbolic links.
  package func check(_ paths: [RepoPath]) -> CheckResult {
    var scan = FileScan(workspace)
    for path in paths { scan.add(path) }
    var result = CheckResult()
    for diagnostic in scan.report.diagnostics {
      result.add(Rendering.judge(options.denial.judge(diagnostic)))
    }
    result.failures = scan.failures
    result.fileCount = scan.fileCount
    result.documentCount = scan.documentCount
    for folder in scan.templates {
      result.skip("templates of Helm in \(workspace.shown(folder))", by: "build")
    }
    let tree = ReconciledTree(workspace)
    let environments = tree.settings.isPresent ? tree.environments : []
    let inside = environments.filter { environment in
      paths.contains { environment.folder.isInside($0) }
    }
    if !inside.isEmpty { EnvironmentChecker(tree, options).add(inside, to: &result) }
    check(scan, beside: tree, environments.map(\.folder), &result)
    result.finish()
    return result
  }

  /// One thing to look at: a kustomization that is built, or files together.
  private struct Part {
    let name: String
    var material: Material
    let sources: SourceTable
  }

  private func check(
    _ scan: FileScan, beside tree: ReconciledTree, _ environments: [RepoPath],
    _ result: inout CheckResult
  ) {
    let isOurs = tree.settings.isPresent
    let named = NamedPaths(scan.files)
    // Bases of environments are looked at with these.
    let tops = isOurs ? [] : named.tops
    var parts: [Part] = []
    for folder in tops {
      if let part = build(folder, &result) { parts.append(part) }
    }
    if !isOurs {
      for folder in named.loneComponents {
        result.skip("the component \(workspace.shown(folder))", by: "build")
      }
    }
    let isLoose = { (path: RepoPath) in
      !named.hasFile(path) && !(isOurs && Self.isKept(path))
        && !environments.contains { path.isInside($0) }
    }
    parts += loose(
      scan.files.filter { isLoose($0.path) }, scan.configuration.filter(isLoose), in: tops)
    let facts = parts.flatMap { $0.material.manifests.filter(\.isClusterFact) }
    for part in parts { look(at: part, beside: facts, &result) }
  }

  /// Whether files of a folder of this program's layout are a part of something that is looked at as
  /// such: layers of ConfigSets, and bases.
  private static func isKept(_ path: RepoPath) -> Bool {
    ["config", "base", "environments"].contains(path.components.first ?? "")
  }

  /// Builds a kustomization. What this program does not do is no mistake of who has written it.
  private func build(_ folder: RepoPath, _ result: inout CheckResult) -> Part? {
    let name = workspace.shown(folder)
    result.folders.append(name)
    let overlay = build(folder, of: name, &result)
    let errors = overlay.report.diagnostics.filter { $0.severity == .error }
    let isRefused = !errors.isEmpty && errors.allSatisfy { $0.rule == "refused" }
    if isRefused { result.skip("\(name), which names what is not built here", by: "build") }
    for diagnostic in overlay.report.diagnostics {
      let judged = isRefused ? diagnostic.with(.note) : Rendering.judge(diagnostic)
      result.add(options.denial.judge(judged), in: name)
    }
    guard errors.isEmpty else {
      if !isRefused { result.broken.append(name) }
      return nil
    }
    let manifests = overlay.manifests.manifests
    let sources = overlay.sources
    var material = Material(manifests) { sources.location(of: $0) }
    material.configuration = manifests.enumerated().flatMap { position, manifest in
      ProgramFile.all(
        in: manifest, at: position,
        of: manifest.configuration.flatMap { overlay.programs[Int($0)] }, knowing: memory)
    }
    return Part(name: name, material: material, sources: sources)
  }

  /// Builds as kustomize does. Who reads files of other folders has to tell kustomize so: then it is
  /// built that way, too, and told of.
  private func build(
    _ folder: RepoPath, of name: String, _ result: inout CheckResult
  ) -> Overlay {
    let overlay = Overlay.build(folder, in: workspace)
    let errors = overlay.report.diagnostics.filter { $0.severity == .error }
    guard errors.contains(where: { $0.rule == Self.restriction }) else { return overlay }
    var options = BuildOptions()
    options.isRestricted = false
    for error in errors where error.rule == Self.restriction {
      result.add(self.options.denial.judge(error.with(.warning)), in: name)
    }
    return Overlay.build(folder, in: workspace, options)
  }

  private static let restriction = "load-restriction"

  /// Puts files together that stand in one tree of folders.
  private func loose(
    _ files: [FileScan.ScannedFile], _ configuration: [RepoPath], in tops: [RepoPath]
  ) -> [Part] {
    let objects = files.filter(LooseObjects.has)
    var roots: [RepoPath] = []
    for folder in (objects.map(\.path.parent) + configuration.map(\.parent)).sorted()
    where !roots.contains(where: { folder.isInside($0) }) {
      roots.append(folder)
    }
    return roots.compactMap { root in
      var group = LooseObjects()
      for file in objects where file.path.isInside(root) { group.add(file) }
      for path in configuration where path.isInside(root) {
        if let file = LooseConfiguration.read(path, in: workspace) { group.add(file) }
      }
      if group.isEmpty { return nil }
      let sources = group.sources
      var material = Material(group.manifests) { sources.location(of: $0) }
      material.configuration =
        group.configuration
        + group.manifests.enumerated().flatMap {
          ProgramFile.all(in: $1, at: $0, of: nil, knowing: memory)
        }
      return Part(name: workspace.shown(root), material: material, sources: sources)
    }
  }

  private func look(at part: Part, beside facts: [Manifest], _ result: inout CheckResult) {
    var material = part.material
    // What SOPS has encrypted is another object when it is applied.
    let encrypted = material.manifests.filter { $0.root["sops"]?.kind == .mapping }.map(\.id)
    if !encrypted.isEmpty {
      result.skip("objects that SOPS has encrypted", by: "build", in: part.name)
    }
    material.sources = part.sources.files
    material.memory = memory
    let workspace = workspace
    material.readNamed = { workspace.readNamed($0, by: $1) }
    material.hasFolder = { workspace.hasFolder($0) }
    material.others = facts
    material.namespace = Name(options.namespace)
    material.podSecurity = options.podSecurity ?? .privileged
    material.sparkVersion = options.sparkVersion
    material.isComplete = false
    if !result.folders.contains(part.name) { result.folders.append(part.name) }
    result.objectCount += material.manifests.count
    let found = Rules.inspect(Subject(material), by: options.rules)
    let objects = ObjectsByPlace(found.all, in: material.manifests, part.sources)
    var waivers = WaiverBook([], on: nil)
    result.add(found, of: objects, in: part.name, &waivers, options.denial) { object in
      encrypted.contains { $0.isSame(as: object) }
    }
  }
}
