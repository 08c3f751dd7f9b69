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

  private static let keys: Set<String> = [
    "spark.kubernetes.container.image", "spark.kubernetes.driver.container.image",
    "spark.kubernetes.executor.container.image",
    "airflow.kubernetes_executor.worker_container_repository",
    "kubernetes_executor.worker_container_tag", "kubernetes_executor.worker_container_repository",
  ]

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
    guard old.name.isSameInBytes(as: new.name) else { return ToldText.change(before, after) }
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
      + settings.filter { keys.contains($0.key) }.compactMap { setting in
        guard let old = setting.old, let new = setting.new else { return nil }
        return ChangedImage(setting.object, at: setting.place, of: setting.key, old, new)
      } + objects.filter(hasOwnFields).flatMap(ofFields)
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
