internal import Checks
internal import Documents
internal import Manifests

/// An image that is not the same: of a container, of a setting, or of an object that an operator makes
/// pods of.
struct ChangedImage: Sendable {
  let object: ChangedObject
  /// Where it stands in the object.
  let path: String
  /// Who has it, as messages say it.
  let holder: String
  let old: ImageName
  let new: ImageName
  private let before: String
  private let after: String

  private init?(
    _ object: ChangedObject, at path: String, of holder: String, _ old: String, _ new: String
  ) {
    guard !old.isEmpty, !new.isEmpty, !old.isSameInBytes(as: new) else { return nil }
    self.object = object
    (self.path, self.holder) = (path, holder)
    (before, after) = (old, new)
    (self.old, self.new) = (ImageName(old), ImageName(new))
  }

  /// What it was and is, without what both have.
  var told: String {
    // Of what is hidden no part is told.
    let isOpen = ![before, after].contains(where: HiddenKey.isMeant(inValue:))
    guard isOpen, old.name.isSameInBytes(as: new.name) else {
      return ToldText.change(before, after)
    }
    return "\(ToldText.of(new.name)) " + ToldText.change(old.rest, new.rest)
  }

  /// Whether it goes back to a lower version.
  var isOlder: Bool {
    guard !comesFromElsewhere, let before = old.release, let after = new.release else {
      return false
    }
    return after < before
  }

  /// Whether nobody knows any more what it will be.
  var isUnpinned: Bool {
    old.digest != nil && new.digest == nil || !old.floats && new.floats
  }

  /// Whether it is called otherwise.
  var comesFromElsewhere: Bool { old.repository != new.repository }

  /// The images of changed pods, settings and other objects.
  static func all(
    in pods: [ChangedPod], _ settings: [ChangedSetting], _ objects: [ChangedObject]
  ) -> [ChangedImage] {
    pods.flatMap { pod in
      pod.containers.compactMap { container in
        guard let old = container.old?["image"], let new = container.new?["image"] else {
          return nil
        }
        return ChangedImage(
          pod.object, at: pod.path(container, "image"), of: "container \(container.name)",
          old.string, new.string)
      }
    }
      + settings.compactMap(ofSetting) + objects.filter(hasOwnFields).flatMap(ofFields)
  }

  /// The image that a setting names, whole or in parts. Those of pods in files are theirs.
  private static func ofSetting(_ setting: ChangedSetting) -> ChangedImage? {
    guard let old = setting.old, let new = setting.new,
      let name = setting.key.split(separator: ".").last, !setting.key.holds("ontainers[")
    else { return nil }
    let (object, place, key) = (setting.object, setting.place, setting.key)
    switch name {
    case "image", "worker_container_repository":
      return ChangedImage(object, at: place, of: key, old, new)
    case "worker_container_tag":
      return ChangedImage(object, at: place, of: key, "worker:" + old, "worker:" + new)
    default: return nil
    }
  }

  /// Whether nobody knows what pods the object stands for.
  private static func hasOwnFields(_ object: ChangedObject) -> Bool {
    guard let kind = object.kind else { return false }
    return kind.group.string.utf8.contains(UInt8(ascii: "."))
      && !SparkApplications.kinds.contains(kind.kind.string)
  }

  private static func ofFields(_ object: ChangedObject) -> [ChangedImage] {
    object.change.changes.compactMap { change in
      guard !change.isCosmetic, change.path.lastField == "image", let old = change.before?.text,
        let new = change.after?.text
      else { return nil }
      let path = change.path.keyedText
      return ChangedImage(object, at: path, of: path, old, new)
    }
  }
}

extension ImageName {
  /// What stands behind the name: the tag, the digest, or both.
  fileprivate var rest: String? {
    let parts = [tag.map { ":" + $0 }, digest.map { "@" + $0 }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined()
  }

  /// The numbers of its version, if its tag begins with one.
  var release: ReleaseNumber? { tag.flatMap { ReleaseNumber($0) } }
}
