internal import Documents
internal import Manifests

/// Writes the new names of renamed objects where others refer to them.
///
/// A field that may hold a name is found in one walk over each object, for all the kinds it may
/// name; who once had that name is looked up.
struct ReferenceUpdate {
  private let rules: [NameReference]
  private let renamed: RenamedObjects
  private var plans: [ObjectKind: ReferencePlan] = [:]

  init(_ rules: [NameReference], _ manifests: ManifestSet) {
    self.rules = rules
    renamed = RenamedObjects(manifests)
  }

  /// Updates all references.
  mutating func apply(to manifests: inout ManifestSet, _ findings: inout Findings) {
    guard !renamed.isEmpty else { return }
    manifests.changeContent { manifest in
      do throws(FieldFailure) {
        let hits = try plan(for: manifest.original.kind).hits(in: manifest.root)
        guard try mayChange(hits, in: manifest.root) else { return }
        try update(hits, in: &manifest, &findings)
      } catch {
        findings.add(error, in: manifest)
      }
    }
  }

  private mutating func plan(for kind: ObjectKind) -> ReferencePlan {
    if let known = plans[kind] { return known }
    let plan = ReferencePlan(rules, of: kind)
    plans[kind] = plan
    return plan
  }

  /// Whether a field holds a name that some object once had.
  private func mayChange(_ hits: [ReferencePlan.Hit], in root: Node) throws(FieldFailure) -> Bool {
    for hit in hits {
      for reference in try Reference.all(in: root.arena, hit.node)
      where renamed.knows(reference.text(of: reference.name, in: root.arena)) {
        return true
      }
    }
    return false
  }

  private func update(
    _ hits: [ReferencePlan.Hit], in manifest: inout Manifest, _ findings: inout Findings
  ) throws(FieldFailure) {
    let referrer = Referrer(manifest, renamed)
    var shift: Int32 = 0
    manifest.editContent { shift = $0.makeEditable() }
    for hit in hits {
      for reference in try Reference.all(in: manifest.root.arena, hit.node + shift) {
        guard
          let target = target(of: reference, hit, referrer, in: manifest, &findings)
        else { continue }
        manifest.editContent { reference.write(target, into: &$0) }
      }
    }
  }

  /// The object that is meant, if it is one that was renamed.
  private func target(
    of reference: Reference, _ hit: ReferencePlan.Hit, _ referrer: Referrer, in manifest: Manifest,
    _ findings: inout Findings
  ) -> RenamedObjects.Object? {
    let arena = manifest.root.arena
    let name = reference.text(of: reference.name, in: arena)
    let namespace = reference.namespace.map { reference.text(of: $0, in: arena) }
    let all = referrer.candidates(named: name, in: namespace, hit)
    let candidates = referrer.narrowed(all)
    guard let first = candidates.first else { return nil }
    let areSame = candidates.allSatisfy {
      $0.id.name == first.id.name
        && (reference.mapping == nil || $0.id.namespace == first.id.namespace)
    }
    if areSame { return first }
    findings.add(
      "ambiguous-reference", "`\(name)` can mean \(candidates.count) objects",
      at: manifest.place(of: reference.name), hint: "give them different names",
      notes: candidates.map { ("\($0.id)", $0.place) })
    return nil
  }
}
