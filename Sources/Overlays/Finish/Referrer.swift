internal import Documents
internal import Manifests

/// An object that refers to others, and kustomize's rules for whom it means.
struct Referrer {
  private let scope: Scope
  private let prefixes: [Name]
  private let suffixes: [Name]
  /// Where the objects stand that it can mean; nil if they can stand anywhere.
  private let visible: [Scope]?
  /// Namespaces of the accounts that a role binding names.
  private let accountNamespaces: Set<Name>
  private let root: Node

  init(_ manifest: Manifest) {
    scope = manifest.scope
    prefixes = manifest.prefixes
    suffixes = manifest.suffixes
    root = manifest.root
    accountNamespaces = Self.accountNamespaces(in: manifest)
    let scope = scope
    var visible: [Scope] = [.cluster, scope]
    for namespace in accountNamespaces where Scope.namespace(namespace) != scope {
      visible.append(.namespace(namespace))
    }
    self.visible = scope == .cluster ? nil : visible
  }

  /// The objects that a reference can mean: those that once had its name and are of the kind that
  /// the field is for; of several those that were renamed as this object was.
  func candidates(
    _ text: ReferenceText, for field: ReferencePlan.Field, _ renamed: RenamedObjects,
    in manifests: ManifestSet
  ) -> [Int] {
    let isOriginal = text.namespace.map { renamed.cameFrom($0, in: visible) } ?? false
    let found = renamed.found(named: text.name, in: visible) { position in
      let object = manifests[position]
      // Many have one name, few of them are of the kind.
      guard object.wasOf({ field.target.selects($0) }) else { return false }
      if let namespace = text.namespace {
        let scope = isOriginal ? object.originalScope : object.scope
        guard scope == .namespace(namespace) else { return false }
      }
      return isVisible(object) && (!field.isRole || isRole(object))
    }
    return narrowed(found, in: manifests)
  }

  /// Whether an object is of the kind that `roleRef` says, if it says one.
  private func isRole(_ object: Manifest) -> Bool {
    guard let role = Self.role(in: root) else { return true }
    return object.wasOf { role.selects($0) }
  }

  private static let account: Name = "ServiceAccount"

  /// Objects of the same namespace and of the cluster can be named, and accounts elsewhere if the
  /// binding says where.
  private func isVisible(_ object: Manifest) -> Bool {
    let scope = object.scope
    guard visible != nil, scope != .cluster, scope != self.scope else { return true }
    return object.kind.kind == Self.account && accountNamespaces.contains(object.namespace)
  }

  private func narrowed(_ candidates: [Int], in manifests: ManifestSet) -> [Int] {
    guard candidates.count > 1 else { return candidates }
    let near = candidates.filter { isRenamedAlike(manifests[$0], allowingNone: true) }
    return near.count > 1
      ? near.filter { isRenamedAlike(manifests[$0], allowingNone: false) } : near
  }

  private func isRenamedAlike(_ object: Manifest, allowingNone: Bool) -> Bool {
    endAlike(object.prefixes, prefixes, allowingNone)
      && endAlike(object.suffixes, suffixes, allowingNone)
  }

  private func endAlike(_ one: [Name], _ other: [Name], _ allowsNone: Bool) -> Bool {
    if one.isEmpty || other.isEmpty { return allowsNone || one.count == other.count }
    return zip(one.reversed(), other.reversed()).allSatisfy { $0 == $1 }
  }

  private static func accountNamespaces(in manifest: Manifest) -> Set<Name> {
    guard manifest.kind.kind == ReferenceUpdate.roleBinding,
      let subjects = manifest.root["subjects"], subjects.kind == .sequence
    else { return [] }
    var namespaces: Set<Name> = []
    for subject in subjects.children {
      guard let kind = subject["kind"], kind.text.elementsEqual("ServiceAccount".utf8),
        let namespace = subject["namespace"], namespace.kind == .string
      else { continue }
      namespaces.insert(Name(namespace.string))
    }
    return namespaces
  }

  /// Refuses subjects of a role binding that do not say plainly in which namespace an account is.
  static func checkSubjects(of root: Node) throws(FieldFailure) {
    guard let subjects = root["subjects"], subjects.kind == .sequence else { return }
    for subject in subjects.children {
      guard subject.kind == .mapping else {
        throw FieldFailure("a subject must be a mapping", at: subject.id)
      }
      guard let kind = subject["kind"], let namespace = subject["namespace"] else { continue }
      guard kind.kind == .string else {
        throw FieldFailure("the kind of a subject must be a string", at: kind.id)
      }
      guard !kind.text.elementsEqual("ServiceAccount".utf8) || namespace.kind == .string else {
        throw FieldFailure("the namespace of an account must be a string", at: namespace.id)
      }
    }
  }

  private static func role(in root: Node) -> KindPattern? {
    guard let reference = root["roleRef"], let group = reference["apiGroup"],
      let kind = reference["kind"], group.kind.isScalar, kind.kind.isScalar
    else { return nil }
    return KindPattern(group: Name(group.string), kind: Name(kind.string))
  }
}
