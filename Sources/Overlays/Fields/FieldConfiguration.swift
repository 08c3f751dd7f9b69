internal import Manifests

/// Which fields the transformers change, and where names are referred to: kustomize's own lists,
/// and what a repository adds to them.
///
/// A repository that adds nothing pays for the lists it uses: each is read when it is asked for.
struct FieldConfiguration: Sendable {
  /// What was brought together so far. It matters what was there first: a list takes nothing that
  /// says less than what it has.
  private enum State {
    case nothing
    case standard
    case changed(FieldLists)
  }

  /// What kustomize has.
  static let standard = FieldConfiguration(state: .standard)

  private var state = State.nothing

  init() {}

  private init(state: State) {
    self.state = state
  }

  private var all: FieldLists? {
    if case .changed(let lists) = state { lists } else { nil }
  }

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

  /// Adds kustomize's lists, to which those of configuration files were added: these are brought
  /// together first.
  mutating func add(_ files: [FieldLists]) throws(FieldLists.Conflict) {
    guard !files.isEmpty else { return try merge(.standard) }
    var own = FieldLists.standard
    try own.merge(try Self.gather(files))
    try merge(FieldConfiguration(state: .changed(own)))
  }

  /// Adds what definitions of kinds say, and nothing of kustomize's.
  mutating func add(definitions files: [FieldLists]) throws(FieldLists.Conflict) {
    guard !files.isEmpty else { return }
    try merge(FieldConfiguration(state: .changed(try Self.gather(files))))
  }

  private static func gather(_ files: [FieldLists]) throws(FieldLists.Conflict) -> FieldLists {
    var gathered = FieldLists()
    for file in files { try gathered.merge(file) }
    return gathered
  }

  /// Adds what another kustomization, a base, has.
  mutating func merge(_ other: FieldConfiguration) throws(FieldLists.Conflict) {
    switch (state, other.state) {
    case (_, .nothing): return
    case (.nothing, .standard), (.standard, .standard): state = .standard
    case (_, _):
      var lists = self.lists
      try lists.merge(other.lists)
      state = .changed(lists)
    }
  }

  /// Begins with nothing and adds what is there, as kustomize does behind a component.
  mutating func renew() throws(FieldLists.Conflict) {
    var renewed = FieldConfiguration()
    try renewed.merge(self)
    self = renewed
  }

  private var lists: FieldLists {
    switch state {
    case .nothing: FieldLists()
    case .standard: .standard
    case .changed(let lists): lists
    }
  }
}
