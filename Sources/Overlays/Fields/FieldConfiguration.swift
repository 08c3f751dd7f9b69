internal import Manifests

/// Which fields the transformers change, and where names are referred to: kustomize's own lists,
/// and what a repository adds to them.
///
/// A list that nothing was added to is read when it is asked for, and not compared with itself
/// wherever kustomizations are brought together.
struct FieldConfiguration: Sendable {
  private enum Fields {
    case nothing
    /// The list that kustomize has.
    case standard
    /// What was brought together, in kustomize's order. It matters what was there first: a list
    /// takes nothing that says less than what it has.
    case changed([FieldSpec])
  }

  /// What each list has.
  private var lists = Array(repeating: Fields.nothing, count: FieldLists.List.allCases.count)
  private(set) var references = NameReferences([] as [NameReference])

  /// What kustomize has.
  static let standard = {
    var all = FieldConfiguration()
    all.lists = all.lists.map { _ in .standard }
    all.references = FieldLists.nameReference
    return all
  }()

  init() {}

  private init(_ lists: FieldLists) {
    for list in FieldLists.List.allCases where !lists[list].isEmpty {
      self.lists[list.rawValue] = .changed(lists[list])
    }
    references = NameReferences(lists.nameReference)
  }

  /// Whether a list is kustomize's own.
  func isStandard(_ list: FieldLists.List) -> Bool {
    if case .standard = lists[list.rawValue] { true } else { false }
  }

  /// The fields of a list.
  subscript(list: FieldLists.List) -> [FieldSpec] {
    switch lists[list.rawValue] {
    case .nothing: []
    case .standard: FieldLists.standard(list)
    case .changed(let fields): fields
    }
  }

  /// Adds kustomize's lists, to which those of configuration files were added: these are brought
  /// together first.
  mutating func add(_ files: [FieldLists]) throws(FieldLists.Conflict) {
    var own = FieldConfiguration.standard
    try own.merge(FieldConfiguration(try Self.gather(files)))
    try merge(own)
  }

  /// Adds what definitions of kinds say, and nothing of kustomize's.
  mutating func add(definitions files: [FieldLists]) throws(FieldLists.Conflict) {
    try merge(FieldConfiguration(try Self.gather(files)))
  }

  private static func gather(_ files: [FieldLists]) throws(FieldLists.Conflict) -> FieldLists {
    var gathered = FieldLists()
    for file in files { try gathered.merge(file) }
    return gathered
  }

  /// Begins with nothing and adds what is there, as kustomize does behind a component.
  mutating func renew() throws(FieldLists.Conflict) {
    var renewed = FieldConfiguration()
    try renewed.merge(self)
    self = renewed
  }

  /// Adds what another kustomization, a base, has.
  mutating func merge(_ other: FieldConfiguration) throws(FieldLists.Conflict) {
    var merged = self
    for list in FieldLists.List.allCases {
      do throws(FieldConflict) {
        try merged.merge(other.lists[list.rawValue], into: list)
      } catch {
        throw FieldLists.Conflict(error, in: list.name)
      }
    }
    do throws(FieldConflict) {
      try merged.references.merge(other.references) { $0.sortInOrder() }
    } catch {
      throw FieldLists.Conflict(error, in: "nameReference")
    }
    self = merged
  }

  private mutating func merge(
    _ fields: Fields, into list: FieldLists.List
  ) throws(FieldConflict) {
    switch (lists[list.rawValue], fields) {
    case (_, .nothing), (.standard, .standard): return
    case (.nothing, .standard): lists[list.rawValue] = .standard
    case (_, .standard): try merge(FieldLists.standard(list), into: list)
    case (_, .changed(let fields)): try merge(fields, into: list)
    }
  }

  private mutating func merge(
    _ fields: [FieldSpec], into list: FieldLists.List
  ) throws(FieldConflict) {
    var merged = self[list]
    let count = merged.count
    try merged.merge(fields)
    guard merged.count > count else { return }
    merged.sortInOrder()
    lists[list.rawValue] = .changed(merged)
  }
}
