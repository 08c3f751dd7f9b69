internal import Manifests

extension FieldLists {
  /// What two entries of a list say differently.
  struct Conflict: Error {
    /// The name of the list in a file.
    let list: String
    let field: FieldSpec
  }

  /// Adds what others say, and puts all in kustomize's order: it decides which reference is
  /// followed first.
  mutating func merge(_ others: FieldLists) throws(Conflict) {
    for (name, list) in Self.members {
      do throws(FieldConflict) {
        guard !isSettled(list, in: others) else { continue }
        try self[keyPath: list].merge(others[keyPath: list])
      } catch {
        throw Conflict(list: name, field: error.field)
      }
      sort(list)
    }
    guard !isSettled(\.nameReference, in: others) else { return }
    let added = others.nameReference.filter { !isSettled($0) }
    do throws(FieldConflict) {
      try nameReference.merge(added)
    } catch {
      throw Conflict(list: "nameReference", field: error.field)
    }
    sortReferences()
  }

  /// Whether what is referred to is so here as kustomize has it, and another says no more.
  private func isSettled(_ other: NameReference) -> Bool {
    let own = Self.standard.nameReference.first { $0.target == other.target }
    return own == other && nameReference.contains(other)
  }

  /// Whether others add nothing to a list: it is empty, or both are as kustomize has it, which is
  /// the ordinary case.
  private func isSettled<Entry: Equatable>(
    _ list: KeyPath<FieldLists, [Entry]>, in others: FieldLists
  ) -> Bool {
    let added = others[keyPath: list]
    return added.isEmpty
      || added == Self.standard[keyPath: list] && added == self[keyPath: list]
  }

  /// Puts the lists into kustomize's order.
  mutating func sort() {
    for (_, list) in Self.members { sort(list) }
    sortReferences()
  }

  private mutating func sort(_ list: WritableKeyPath<FieldLists, [FieldSpec]>) {
    self[keyPath: list].sortStably { $0.kind.orderKey }
  }

  private mutating func sortReferences() {
    nameReference.sortStably { $0.target.orderKey }
  }

  /// The lists of fields, with the names they have in a file.
  static var members: [(name: String, list: WritableKeyPath<FieldLists, [FieldSpec]>)] {
    [
      ("namePrefix", \.namePrefix), ("nameSuffix", \.nameSuffix), ("namespace", \.namespace),
      ("commonAnnotations", \.commonAnnotations), ("commonLabels", \.commonLabels),
      ("labels", \.labels), ("templateLabels", \.templateLabels), ("varReference", \.varReference),
      ("images", \.images), ("replicas", \.replicas),
    ]
  }
}

extension Array {
  /// Sorts by keys; what has the same keeps its order.
  fileprivate mutating func sortStably(by key: (Element) -> KindPattern.OrderKey) {
    let keys = map(key)
    guard zip(keys, keys.dropFirst()).contains(where: { $1.precedes($0) }) else { return }
    let order = indices.sorted { one, other in
      if keys[one].precedes(keys[other]) { return true }
      return !keys[other].precedes(keys[one]) && one < other
    }
    self = order.map { self[$0] }
  }
}
