internal import Documents
internal import Manifests
internal import Overlays

/// What dangers look at in an environment: what is different, and what several of them ask about it,
/// found once.
package struct DangerSubject: Sendable {
  let difference: EnvironmentDifference
  /// The objects that differ in more than their spelling.
  let objects: [ChangedObject]
  /// The pods that changed objects describe.
  let pods: [ChangedPod]
  /// The settings of programs that are not the same.
  let settings: [ChangedSetting]
  /// The images that are not the same.
  let images: [ChangedImage]

  init(_ difference: EnvironmentDifference) {
    self.difference = difference
    let objects = difference.objects.filter { !$0.isCosmetic }
    let pods = objects.flatMap { ChangedPod.all(in: $0) }
    let settings = objects.flatMap { ChangedSetting.all(in: $0) } + ChangedSetting.all(in: pods)
    images = ChangedImage.all(in: pods, settings, objects)
    (self.objects, self.pods, self.settings) = (objects, pods, settings)
  }

  /// Whether both sides have the environment.
  var isCompared: Bool { difference.old != nil && difference.new != nil }

  /// Objects of a kind that both sides have, also under another name.
  func kept(_ kinds: String...) -> [(object: ChangedObject, old: Node, new: Node)] {
    objects.compactMap { object in
      guard object.isOf(kinds), let old = object.old?.root, let new = object.new?.root else {
        return nil
      }
      return (object, old, new)
    }
  }

  /// Settings with one of some keys that both sides may have.
  func settings(of keys: Set<String>) -> [ChangedSetting] {
    settings.filter { keys.contains($0.key) }
  }

  /// The guard of both sides, each where it is the stricter one.
  var deletionGuard: GuardSettings {
    let sides = [difference.old, difference.new].compactMap {
      $0?.rendering?.settings.deletionGuard
    }
    guard let first = sides.first else { return GuardSettings() }
    return sides.dropFirst().reduce(first) { $0.stricter(with: $1) }
  }

  /// The values that files of ConfigMaps of the new side give to some keys.
  func currentValues(of keys: Set<String>) -> [(key: String, value: String)] {
    let maps = (difference.new?.manifests ?? []).filter {
      $0.kind.kind == "ConfigMap" && $0.kind.group.isEmpty
    }
    return maps.flatMap { map -> [(key: String, value: String)] in
      (map.root["data"]?.table ?? [:]).sorted { $0.key.precedesInBytes($1.key) }.flatMap {
        name, text -> [(key: String, value: String)] in
        guard keys.contains(where: text.holds),
          let file = ConfigurationText(named: name, SourceText(text))
        else { return [] }
        return file.entries.filter { !$0.isReplaced && keys.contains($0.key) }
          .map { ($0.key, $0.value) }
      }
    }
  }
}
