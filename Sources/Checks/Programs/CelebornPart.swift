internal import Documents
internal import Manifests

/// A master or a worker of Celeborn that some object starts.
struct CelebornPart: Sendable {
  /// What it is for.
  enum Role: Sendable {
    case master, worker
  }

  let role: Role
  let container: Container
  /// The object that starts it, by its position.
  let manifest: Int
  /// The file of its settings, by its position in the subject; nil if that is not known.
  let file: Int?

  private static let words: [(word: String, role: Role)] = [
    ("start-master.sh", .master), ("start-worker.sh", .worker),
    ("org.apache.celeborn.service.deploy.master.Master", .master),
    ("org.apache.celeborn.service.deploy.worker.Worker", .worker),
  ]

  /// All parts of Celeborn among the containers.
  static func all(in subject: Subject) -> [CelebornPart] {
    subject.containers.compactMap { container in
      guard container.image.lastPathPart.hasPrefix("celeborn") else { return nil }
      let found = words.first { entry in container.words.contains { $0.text.holds(entry.word) } }
      guard let role = found?.role else { return nil }
      let folder =
        container.value(of: "CELEBORN_CONF_DIR")
        ?? (container.value(of: "CELEBORN_HOME") ?? "/opt/celeborn") + "/conf"
      var file: Int?
      if case .configured(let map, let key, _) = subject.file(
        at: folder + "/celeborn-defaults.conf", in: container)
      {
        file = subject.file(key, ofMap: map)
      }
      return CelebornPart(
        role: role, container: container, manifest: subject.pods[container.pod].manifest, file: file
      )
    }
  }

  /// How many of it there are; nil if something else decides.
  func replicas(in subject: Subject) -> Node? {
    subject.manifests[manifest].root["spec"]?["replicas"]
  }

  /// A setting of its file that counts, by its number.
  func setting(_ key: String, in subject: Subject) -> Int? {
    file.flatMap { subject.configuration[$0].settings.lastIndex { $0.key == key } }
  }
}
