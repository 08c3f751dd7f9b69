internal import Documents
internal import Manifests
internal import Spark

/// An object that something names and cannot do without.
struct ObjectReference: Sendable {
  /// Where it is named.
  enum Place: Sendable {
    /// In a pod, by its position, for example in a volume.
    case pod(Int, Node)
    /// In an object, by its position.
    case object(Int, Node)
    /// In a setting of Spark.
    case setting(SparkSetting)
  }

  /// A key of a ConfigMap or a Secret that is used.
  struct Key: Sendable {
    let name: String
    let place: Place
  }

  let kind: Name
  let name: String
  let namespace: Name
  let place: Place
  var keys: [Key] = []
  /// What is not there is done without.
  var isOptional = false

  /// Objects that every namespace has.
  private static let given: [(kind: Name, name: String)] = [
    ("ConfigMap", "kube-root-ca.crt"), ("ServiceAccount", "default"),
  ]

  /// Whether Kubernetes itself makes it; what it keeps in its own namespaces is not known.
  var isGiven: Bool {
    namespace.string.hasPrefix("kube-")
      || Self.given.contains { $0.kind == kind && $0.name == name }
  }
}

/// What is known of an object that something names.
enum Referent: Sendable {
  /// It is here: its position.
  case object(Int)
  /// Somebody else has it; of a Secret, the keys that are said.
  case elsewhere(keys: [String])
  /// It is nowhere.
  case nowhere
  /// It cannot be said.
  case unknown
}

extension Subject {
  /// What is known of an object that something names.
  func referent(of reference: ObjectReference) -> Referent {
    let (kind, name) = (reference.kind, reference.name)
    if let position = objects.find(kind, name, in: reference.namespace) {
      return .object(position)
    }
    if kind == "Secret", let keys = external.secrets[name] { return .elsewhere(keys: keys) }
    if reference.isGiven || external.isObject(kind.string, name) { return .elsewhere(keys: []) }
    // A variable that somebody else fills in, or a name that is made.
    if name.isEmpty || name.utf8.contains(UInt8(ascii: "$")) || name.hasPrefix("{{") {
      return .unknown
    }
    if kind == "PersistentVolumeClaim", isMadeClaim(name) { return .elsewhere(keys: []) }
    if kind == "Secret" || kind == "ConfigMap", isMade(name, as: kind) {
      return .elsewhere(keys: [])
    }
    if !material.isComplete || objects.mayFind(kind, name, in: reference.namespace) {
      return .unknown
    }
    return .nowhere
  }

  /// Whether a StatefulSet makes the claim: its own name stands behind that of the template.
  private func isMadeClaim(_ name: String) -> Bool {
    objects.all("StatefulSet").contains { position in
      let set = manifests[position]
      let templates = set.root["spec"]?["volumeClaimTemplates"]?.items ?? []
      return templates.contains { template in
        let own = template["metadata"]?["name"]?.string ?? ""
        return name.hasPrefix("\(own)-\(set.name)-")
      }
    }
  }

  /// Whether an object of a kind that is not Kubernetes' own says that it makes it.
  private func isMade(_ name: String, as kind: Name) -> Bool {
    manifests.contains { manifest in
      guard !manifest.kind.isStandard, let spec = manifest.root["spec"] else { return false }
      let names = [
        ["secretName"], ["target", "name"], ["destination", "name"],
        ["template", "metadata", "name"],
        ["configMapName"],
      ].compactMap { spec.value(at: $0)?.string }
      return names.contains(name)
        || (manifest.name.string == name && Self.makers.contains(manifest.kind.kind.string))
    }
  }

  /// Kinds of objects that are turned into Secrets of the same name.
  private static let makers = ["SealedSecret", "ExternalSecret", "VaultStaticSecret", "SopsSecret"]

  /// What to underline of a reference.
  func location(of place: ObjectReference.Place) -> Location? {
    switch place {
    case .pod(let pod, let node): location(of: node, in: pods[pod])
    case .object(let position, let node): location(of: node.id, in: manifests[position])
    case .setting(let setting): location(of: setting)
    }
  }

  /// Who names an object, as messages say it.
  func words(for place: ObjectReference.Place) -> String {
    switch place {
    case .pod(let pod, _): words(for: pods[pod])
    case .object(let position, _): "\(manifests[position].id)"
    case .setting(let setting): "`\(setting.key)`"
    }
  }

  /// The names of the objects of a kind in a namespace, and of those that are elsewhere.
  func names(of kind: Name, in namespace: Name) -> [String] {
    let own = objects.all(kind).filter { objects.namespace(of: manifests[$0]) == namespace }
      .map { manifests[$0].name.string }
    return kind == "Secret" ? own + external.secrets.keys.sorted() : own
  }
}
