internal import Documents
internal import Manifests

/// What happens once, at the root, when all names are known.
enum Finish {
  /// Takes the manifests, and gives hashes to names, names to references, and them their order.
  static func finish(
    _ accumulation: inout Accumulation, of kustomization: Kustomization, _ workspace: Workspace,
    _ options: BuildOptions, _ findings: inout Findings
  ) -> ManifestSet {
    // Taken, not copied: what has two holders is copied when it is changed.
    var manifests = ManifestSet()
    swap(&manifests, &accumulation.manifests)
    if manifests.manifests.contains(where: \.needsHash) {
      manifests.change { manifest in
        if manifest.configuration == nil { NameHash.apply(to: &manifest, &findings) }
      }
    }
    if !accumulation.configSets.isEmpty || options.checksMirrors {
      var composer = ConfigComposer(
        accumulation.configSets, of: kustomization.folder, workspace,
        accumulation.fields.references, options)
      composer.compose(&manifests, &findings)
      accumulation.compositions = composer.compositions
      accumulation.layerUses = composer.layerUses
    }
    var references = ReferenceUpdate(accumulation.fields.references, in: workspace)
    references.apply(to: &manifests, &findings)
    manifests.remember(options.followedKind, after: "names")
    var variables = VariableUpdate(accumulation.variables, accumulation.fields)
    variables.apply(to: &manifests, &findings)
    manifests.remember(options.followedKind, after: "vars")
    for manifest in manifests.manifests where ConfigSet.isMeant(by: manifest) {
      findings.add(
        "configset-misplaced", "\(manifest.id) is no object of a cluster", at: manifest.namePlace,
        hint: "list its file under `generators`")
    }
    // Who changes fields of all kinds may have taken a name away, or put anything into annotations.
    for manifest in manifests.manifests { _ = manifest.isStillObject(&findings) }
    LocalConfiguration.drop(from: &manifests)
    findings.addDuplicates(in: &manifests)
    let usual: LegacyOrder? = options.keepsOrder ? nil : .standard
    if let order = kustomization.sortOptions.map({ $0.checked(&findings) }) ?? usual {
      manifests.reorder(order.order(of: manifests))
    }
    let metadata = kustomization.buildMetadata
    if metadata.addsLabel || options.addsManagedByLabel {
      ManagedByLabel.add(to: &manifests, source: kustomization.source, &findings)
    }
    for manifest in manifests.manifests { KeyCheck.check(manifest, &findings) }
    let kept = metadata.keptAnnotations
    manifests.changeContent { AnnotationCleanup.apply(to: &$0, keeping: kept) }
    manifests.remember(options.followedKind, after: "buildMetadata")
    return manifests
  }
}
