internal import Documents
internal import Manifests

/// The names that objects with a hash behind their names had and have, and the namespaces of two
/// environments: what refers to one changes with it, and nothing else has happened there.
struct GeneratedNames {
  private struct Pair: Hashable {
    let old: String
    let new: String
  }

  private var titles: [Pair: String] = [:]

  /// What a namespace is called that stands for another.
  static let namespace = "namespace"

  /// Collects the names of what changed.
  init(_ difference: EnvironmentDifference) {
    if difference.isAcross, let old = difference.old?.namespace,
      let new = difference.new?.namespace, old != new
    {
      titles[Pair(old: old, new: new)] = Self.namespace
    }
    for object in difference.objects {
      guard let old = object.old?.id, let new = object.new?.id, old.name != new.name,
        object.change.action == .changed
      else { continue }
      let key = ObjectKey(new).withoutHash
      titles[Pair(old: old.name.string, new: new.name.string)] = "\(new.kind.kind)/\(key.name)"
    }
  }

  /// The object whose names are all that is different between two texts.
  func title(from old: String?, to new: String?) -> String? {
    guard !titles.isEmpty, let old, let new else { return nil }
    return titles[Pair(old: old, new: new)]
  }
}
