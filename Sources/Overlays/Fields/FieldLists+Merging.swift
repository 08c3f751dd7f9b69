internal import Manifests

extension FieldLists {
  /// What two entries of a list say differently.
  struct Conflict: Error {
    /// The name of the list in a file.
    let list: String
    let field: FieldSpec

    init(_ conflict: FieldConflict, in list: String) {
      self.list = list
      field = conflict.field
    }
  }

  /// Adds what others say, and puts all in kustomize's order.
  mutating func merge(_ others: FieldLists) throws(Conflict) {
    for list in List.allCases {
      do throws(FieldConflict) {
        try self[list].merge(others[list])
      } catch {
        throw Conflict(error, in: list.name)
      }
    }
    do throws(FieldConflict) {
      try nameReference.merge(others.nameReference)
    } catch {
      throw Conflict(error, in: "nameReference")
    }
    sort()
  }

  /// Puts the lists into kustomize's order.
  mutating func sort() {
    for list in List.allCases { self[list].sortInOrder() }
    nameReference.sortInOrder()
  }
}

extension Array<FieldSpec> {
  /// Puts fields into kustomize's order.
  mutating func sortInOrder() { sortStably { $0.kind.orderKey } }
}

extension Array<NameReference> {
  /// Puts references into kustomize's order: it decides which of them is followed first.
  mutating func sortInOrder() { sortStably { $0.target.orderKey } }
}

extension Array {
  /// Sorts by keys; what has the same keeps its order.
  fileprivate mutating func sortStably(by key: (Element) -> KindPattern.OrderKey) {
    guard count > 1 else { return }
    let keys = map(key)
    guard zip(keys, keys.dropFirst()).contains(where: { $1.precedes($0) }) else { return }
    let order = indices.sorted { one, other in
      if keys[one].precedes(keys[other]) { return true }
      return !keys[other].precedes(keys[one]) && one < other
    }
    self = order.map { self[$0] }
  }
}
