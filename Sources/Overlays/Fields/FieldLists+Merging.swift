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
        try self[keyPath: list].merge(others[keyPath: list])
      } catch {
        throw Conflict(list: name, field: error.field)
      }
    }
    do throws(FieldConflict) {
      try nameReference.merge(others.nameReference)
    } catch {
      throw Conflict(list: "nameReference", field: error.field)
    }
    sort()
  }

  /// Puts the lists into kustomize's order.
  mutating func sort() {
    for (_, list) in Self.members {
      self[keyPath: list].sortStably { $0.kind.precedes($1.kind) }
    }
    nameReference.sortStably { $0.target.precedes($1.target) }
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
  /// Sorts; what neither precedes the other keeps its order.
  fileprivate mutating func sortStably(_ precedes: (Element, Element) -> Bool) {
    self = enumerated().sorted { one, other in
      if precedes(one.element, other.element) { return true }
      return !precedes(other.element, one.element) && one.offset < other.offset
    }.map(\.element)
  }
}
