internal import Manifests

/// Which fields the transformers change, and where names are referred to: kustomize's own lists,
/// and what a repository adds to them.
///
/// A repository that adds nothing pays for the lists it uses: each is read when it is asked for.
struct FieldConfiguration: Sendable {
  /// What kustomize has.
  static let standard = FieldConfiguration()

  /// What a repository added.
  private var added: FieldLists?
  /// All lists, if something was added.
  private var all: FieldLists?

  var namePrefix: [FieldSpec] { all?.namePrefix ?? FieldLists.namePrefix }
  var nameSuffix: [FieldSpec] { all?.nameSuffix ?? FieldLists.nameSuffix }
  var namespace: [FieldSpec] { all?.namespace ?? FieldLists.namespace }
  var commonLabels: [FieldSpec] { all?.commonLabels ?? FieldLists.commonLabels }
  var labels: [FieldSpec] { all?.labels ?? [] }
  var templateLabels: [FieldSpec] { all?.templateLabels ?? FieldLists.templateLabels }
  var commonAnnotations: [FieldSpec] { all?.commonAnnotations ?? FieldLists.commonAnnotations }
  var varReference: [FieldSpec] { all?.varReference ?? FieldLists.varReference }
  var images: [FieldSpec] { all?.images ?? FieldLists.images }
  var replicas: [FieldSpec] { all?.replicas ?? FieldLists.replicas }
  var references: NameReferences {
    (all?.nameReference).map(NameReferences.init) ?? FieldLists.nameReference
  }

  /// Adds the lists of configuration files: first these are brought together, then they join what
  /// is there.
  mutating func add(_ files: [FieldLists]) throws(FieldLists.Conflict) {
    guard !files.isEmpty else { return }
    var gathered = FieldLists()
    for file in files { try gathered.merge(file) }
    try merge(gathered)
  }

  /// Adds what another repository, a base, has added.
  mutating func merge(_ other: FieldConfiguration) throws(FieldLists.Conflict) {
    if let added = other.added { try merge(added) }
  }

  private mutating func merge(_ lists: FieldLists) throws(FieldLists.Conflict) {
    var all = all ?? .standard
    var added = added ?? FieldLists()
    try all.merge(lists)
    try added.merge(lists)
    self.all = all
    self.added = added
  }
}
