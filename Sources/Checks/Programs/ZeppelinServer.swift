internal import Documents
internal import Manifests
internal import Spark

/// A server of Zeppelin that makes pods for its interpreters.
struct ZeppelinServer: Sendable {
  let container: Container
  /// The object that starts it, by its position.
  let manifest: Int
  /// Its zeppelin-site.xml, by its position in the subject; nil if that is not known.
  let file: Int?
  /// The numbers of its version, by the tag of the image.
  let version: SparkVersion?

  /// All servers among the containers.
  static func all(in subject: Subject) -> [ZeppelinServer] {
    subject.containers.compactMap { container in
      guard container.image.holds("zeppelin") else { return nil }
      let name = container.imageName.repository.lastPathPart
      guard name == "zeppelin" || name == "zeppelin-server", !container.isInitial,
        subject.pods[container.pod].holder == nil
      else { return nil }
      let home = container.value(of: "ZEPPELIN_HOME") ?? "/opt/zeppelin"
      let folder = container.value(of: "ZEPPELIN_CONF_DIR") ?? home + "/conf"
      var file: Int?
      if case .configured(let map, let key, _) = subject.file(
        at: folder + "/zeppelin-site.xml", in: container)
      {
        file = subject.file(key, ofMap: map)
      }
      return ZeppelinServer(
        container: container, manifest: subject.pods[container.pod].manifest, file: file,
        version: container.imageName.tag.flatMap { SparkVersion($0) })
    }
  }

  /// A property, by its variable or by its line.
  func value(of key: String, in subject: Subject) -> String? {
    let variable = key.split(separator: ".").joined(separator: "_").uppercased()
    return container.value(of: variable)
      ?? file.flatMap { subject.configuration[$0].value(of: key) }
  }

  /// What to underline of a property, or of the server.
  func location(of key: String, in subject: Subject) -> Location {
    let name = key.split(separator: ".").joined(separator: "_").uppercased()
    if let variable = container.environment.last(where: { $0.name == name }) {
      return subject.location(of: variable.node["value"] ?? variable.node, in: container)
    }
    if let file,
      let line = subject.configuration[file].settings.lastIndex(where: { $0.key == key })
    {
      return subject.location(of: line, inFile: file, .value)
    }
    return subject.location(of: container.node["image"] ?? container.node, in: container)
  }
}
