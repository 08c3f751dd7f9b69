internal import Documents
internal import Manifests

/// A container of Airflow, as its image says it.
struct AirflowPart: Sendable {
  let container: Container
  /// The object that starts it, by its position.
  let manifest: Int
  /// The first number of the version; nil if the tag does not say it.
  let line: Int?

  /// All containers of workloads with Airflow in them.
  static func all(in subject: Subject) -> [AirflowPart] {
    subject.containers.compactMap { container in
      guard container.image.holds("airflow") else { return nil }
      let name = container.imageName.repository.lastPathPart
      guard name.hasPrefix("airflow") || name.hasSuffix("-airflow"),
        subject.pods[container.pod].holder == nil
      else { return nil }
      let tag = container.imageName.tag ?? ""
      let line = tag.prefix { $0.isASCII && $0.isNumber }
      return AirflowPart(
        container: container, manifest: subject.pods[container.pod].manifest,
        line: tag.dropFirst(line.count).first == "." ? Int(line) : nil)
    }
  }

  /// Whether it runs one of the commands of Airflow.
  func runs(_ command: String) -> Bool {
    container.words.contains { word in
      word.text.split { " \n;&".contains($0) }.contains { $0 == command }
    }
  }
}

/// A setting of Airflow: a line of a section in a file, or a variable.
struct AirflowSetting: Sendable {
  let section: String
  let key: String
  let value: String
  private let spot: Spot

  private enum Spot: Sendable {
    case line(Int, file: Int)
    case variable(Node, Container)
  }

  /// Where it is written. To find that may be much work.
  func location(in subject: Subject) -> Location {
    switch spot {
    case .line(let line, let file): subject.location(of: line, inFile: file, .value)
    case .variable(let node, let container): subject.location(of: node, in: container)
    }
  }

  /// Those of files and of containers.
  static func all(in files: [ProgramFile], _ containers: [Container]) -> [AirflowSetting] {
    var found: [AirflowSetting] = []
    for (number, file) in files.enumerated() where file.name == "airflow.cfg" {
      for (line, setting) in file.settings.enumerated() {
        guard let (section, key) = parts(of: setting.key) else { continue }
        found.append(
          AirflowSetting(
            section: section, key: key, value: setting.value, spot: .line(line, file: number)))
      }
    }
    for container in containers {
      for variable in container.environment where variable.name.hasPrefix("AIRFLOW__") {
        let parts = variable.name.lowercased().split(
          separator: "_", omittingEmptySubsequences: false)
        guard let setting = read(parts, variable, container) else { continue }
        found.append(setting)
      }
    }
    return found
  }

  /// `section.key`, or `[section]key`.
  private static func parts(of name: String) -> (section: String, key: String)? {
    let isExact = name.hasPrefix("[")
    guard let end = name.firstIndex(of: isExact ? "]" : ".") else { return nil }
    return (
      String(name[..<end].dropFirst(isExact ? 1 : 0)), String(name[name.index(after: end)...])
    )
  }

  /// `AIRFLOW__SECTION__KEY`.
  private static func read(
    _ parts: [Substring], _ variable: EnvironmentVariable, _ container: Container
  ) -> AirflowSetting? {
    let rest = parts.dropFirst(2)
    guard let end = rest.firstIndex(of: ""), end + 1 < rest.endIndex else { return nil }
    return AirflowSetting(
      section: rest[..<end].joined(separator: "_"), key: rest[(end + 1)...].joined(separator: "_"),
      value: variable.value ?? "",
      spot: .variable(variable.node["value"] ?? variable.node, container))
  }
}
