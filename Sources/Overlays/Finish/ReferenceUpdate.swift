internal import Documents
internal import Manifests

/// Writes the new names of renamed objects where others refer to them.
///
/// A field that may hold a name is found in one walk over each object, for all the kinds it may
/// name; who once had that name is looked up. Everything is found out before anything is written.
/// Each object is walked even if none was renamed: a field on the way that cannot hold others is a
/// mistake.
struct ReferenceUpdate {
  private let rules: NameReferences
  /// The plans of all builds; nil if the rules are not kustomize's own.
  private let shared: ReferencePlans?
  /// Found out when the first reference asks for it.
  private var renamed: RenamedObjects?
  private var kinds = KindNumbers()
  /// The plan of each kind that was met.
  private var plans: [ReferencePlan] = []

  /// A reference in an object, and the object whose name it gets.
  private struct Change {
    let position: Int
    let reference: Reference
    let target: Int
  }

  init(_ rules: NameReferences, in workspace: Workspace) {
    self.rules = rules
    shared = rules.hasSameLines(as: FieldLists.nameReference) ? workspace.plans : nil
  }

  /// Updates all references.
  mutating func apply(to manifests: inout ManifestSet, _ findings: inout Findings) {
    var changes: [Change] = []
    for position in 0..<manifests.count {
      do throws(FieldFailure) {
        for (reference, target) in try targets(of: manifests[position], in: manifests, &findings) {
          changes.append(Change(position: position, reference: reference, target: target))
        }
      } catch {
        findings.add(error, in: manifests[position])
      }
    }
    write(changes, to: &manifests)
  }

  private func write(_ changes: [Change], to manifests: inout ManifestSet) {
    var names = [TargetName?](repeating: nil, count: manifests.count)
    for change in changes where names[change.target] == nil {
      names[change.target] = TargetName(manifests[change.target])
    }
    var rest = changes[...]
    while let first = rest.first {
      let ofOne = rest.prefix { $0.position == first.position }
      rest = rest[ofOne.endIndex...]
      manifests.changeValues(at: first.position) { document in
        let shift = document.makeEditable()
        for change in ofOne {
          guard let name = names[change.target] else { continue }
          change.reference.write(name, into: &document, shift)
        }
      }
    }
  }

  private mutating func plan(for kind: ObjectKind) -> ReferencePlan {
    let number = kinds.number(of: kind)
    if number == plans.count {
      plans.append(shared?.plan(of: kind) ?? ReferencePlan(rules, of: kind))
    }
    return plans[number]
  }

  /// What the references of an object mean: the objects whose names they get. A field for several
  /// kinds of objects is looked at once for each, with the name that the one before gave it. Names
  /// are looked up among the manifests that came with the first object.
  mutating func targets(
    of manifest: Manifest, in manifests: ManifestSet, _ findings: inout Findings
  ) throws(FieldFailure) -> [(reference: Reference, target: Int)] {
    let plan = plan(for: manifest.originalKind)
    guard !plan.isEmpty else { return [] }
    let hits = try hits(of: manifest, plan)
    guard !hits.isEmpty else { return [] }
    let arena = manifest.document.arena
    let renamed = self.renamed ?? RenamedObjects(manifests)
    self.renamed = renamed
    var found: [(reference: Reference, target: Int)] = []
    var referrer: Referrer?
    var references: [Reference] = []
    for hit in hits {
      references.removeAll(keepingCapacity: true)
      try Reference.add(in: arena, hit.node, to: &references)
      for reference in references {
        guard let current = text(of: reference, in: arena, after: found, manifests, renamed) else {
          continue
        }
        if referrer == nil { referrer = Referrer(manifest) }
        let candidates = referrer?.candidates(
          current, for: plan.fields[hit.field], renamed, in: manifests)
        let target = choose(candidates ?? [], reference, current, manifest, manifests, &findings)
        if let target { found.append((reference, target)) }
      }
    }
    return found
  }

  /// The fields of an object that may hold names: known where many builds share what is in them.
  private func hits(
    of manifest: Manifest, _ plan: ReferencePlan
  ) throws(FieldFailure) -> [NameHit] {
    if shared != nil, let known = manifest.knownFacts?.names { return known }
    return try plan.hits(in: manifest.document, of: manifest.kind)
  }

  /// What a reference says behind those before it; nil if nothing was ever called so.
  private func text(
    of reference: Reference, in arena: Arena, after found: [(reference: Reference, target: Int)],
    _ manifests: ManifestSet, _ renamed: RenamedObjects
  ) -> ReferenceText? {
    if let last = found.last(where: { $0.reference.name == reference.name }) {
      let text = ReferenceText(reference, in: arena, after: manifests[last.target])
      return renamed.knows(text.name) ? text : nil
    }
    guard arena.kind(reference.name).isScalar,
      arena.withText(of: reference.name, { renamed.knows($0) })
    else { return nil }
    return ReferenceText(reference, in: arena)
  }

  /// The kind whose subjects say who gets a role.
  static let roleBinding: Name = "RoleBinding"

  /// The one that is meant, or one of several that would be written alike.
  private func choose(
    _ candidates: [Int], _ reference: Reference, _ text: ReferenceText, _ manifest: Manifest,
    _ manifests: ManifestSet, _ findings: inout Findings
  ) -> Int? {
    guard let first = candidates.first, candidates.count > 1 else { return candidates.first }
    let id = manifests[first].id
    let areSame = candidates.allSatisfy { position in
      let other = manifests[position].id
      return other.name == id.name
        && (reference.mapping == nil || other.namespace == id.namespace)
    }
    if areSame { return first }
    findings.add(
      "ambiguous-reference", "`\(text.name)` can mean \(candidates.count) objects",
      at: manifest.place(of: reference.name), hint: "give them different names",
      notes: candidates.map { ("\(manifests[$0].id)", manifests[$0].namePlace) })
    return nil
  }
}
