internal import Documents
internal import Manifests

/// An object that is not on a branch as it is rendered, by its name: what is in it is not said.
package struct ObjectDifference: Sendable {
  package let change: Plan.Change
  package let object: String

  /// Finds them. The order of objects, and how they are written, make no difference.
  static func find(
    from rendered: BranchObjects, to there: BranchObjects
  ) -> [ObjectDifference] {
    var differences: [ObjectDifference] = []
    for (key, object) in rendered.objects {
      let other = there.objects[key]
      if other?.texts == object.texts { continue }
      let count = other?.texts.count ?? 0
      let change: Plan.Change =
        count < object.texts.count ? .removed : count > object.texts.count ? .added : .changed
      differences.append(ObjectDifference(change: change, object: object.name))
    }
    for (key, object) in there.objects where rendered.objects[key] == nil {
      differences.append(ObjectDifference(change: .added, object: object.name))
    }
    return differences.sorted { $0.object.precedesInBytes($1.object) }
  }
}
