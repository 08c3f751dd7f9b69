internal import Documents
internal import Manifests

/// A Hive Metastore that some object starts.
struct HiveMetastore: Sendable {
  let container: Container
  /// The object that starts it, by its position.
  let manifest: Int
  let version: HiveVersion?
  /// Its hive-site.xml, by its position in the subject; nil if that is not known.
  let file: Int?

  /// Whether the image is one of Apache's, whose entry point is known.
  var isOfficial: Bool { container.imageName.repository == "apache/hive" }

  /// All servers among the containers.
  static func all(in subject: Subject) -> [HiveMetastore] {
    subject.containers.compactMap { container in
      guard container.image.lastPathPart.hasPrefix("hive"), !container.isInitial else { return nil }
      let manifest = subject.pods[container.pod].manifest
      let kind = subject.manifests[manifest].kind.kind
      let isServer =
        container.value(of: "SERVICE_NAME") == "metastore"
        || container.words.contains { $0.text == "metastore" }
      guard isServer, kind != "Job", kind != "CronJob" else { return nil }
      return HiveMetastore(
        container: container, manifest: manifest,
        version: container.imageName.tag.flatMap { HiveVersion($0) },
        file: file(of: container, in: subject))
    }
  }

  private static func file(of container: Container, in subject: Subject) -> Int? {
    let folders = [
      container.value(of: "HIVE_CUSTOM_CONF_DIR"), container.value(of: "HIVE_CONF_DIR"),
      "/opt/hive/conf",
    ]
    for folder in folders.compactMap({ $0 }) {
      if case .configured(let map, let key, _) = subject.file(
        at: folder + "/hive-site.xml", in: container)
      {
        return subject.file(key, ofMap: map)
      }
    }
    return nil
  }

  /// A property of its hive-site.xml.
  func value(of key: String, in subject: Subject) -> String? {
    file.flatMap { subject.configuration[$0].value(of: key) }
  }

  /// Where a property of its hive-site.xml stands.
  func location(of key: String, in subject: Subject) -> Location? {
    guard let file,
      let number = subject.configuration[file].settings.lastIndex(where: { $0.key == key })
    else { return nil }
    return subject.location(of: number, inFile: file, .value)
  }
}

/// A version of Hive, as far as its first three numbers.
struct HiveVersion: Sendable, Comparable, CustomStringConvertible {
  private let numbers: [Int]

  /// The numbers that a text begins with: `3.1.3`, `4.0.0-1`.
  init?(_ text: String) {
    let head = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let parts = head.split(separator: ".").compactMap { Int($0) }
    guard parts.count >= 2 else { return nil }
    numbers = Array((parts + [0]).prefix(3))
  }

  init(_ major: Int, _ minor: Int, _ patch: Int) { numbers = [major, minor, patch] }

  var major: Int { numbers[0] }
  var minor: Int { numbers[1] }
  /// Major and minor number.
  var line: String { "\(major).\(minor)" }
  var description: String { numbers.map { "\($0)" }.joined(separator: ".") }

  static func < (one: HiveVersion, other: HiveVersion) -> Bool {
    one.numbers.lexicographicallyPrecedes(other.numbers)
  }
}
