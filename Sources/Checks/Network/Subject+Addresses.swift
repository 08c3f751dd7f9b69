internal import Documents
internal import Manifests

extension Subject {
  /// Keys whose values are hosts and ports without a protocol. Endpoints of Celeborn have a rule of
  /// their own.
  private static let bare = ["fs.s3a.endpoint", "spark.hadoop.fs.s3a.endpoint"]

  /// The addresses of servers that programs are given: in variables, in words of commands, and in
  /// files that have keys.
  func addresses() -> [WrittenAddress] {
    var found: [WrittenAddress] = []
    for container in containers
    where container.isWanted(by: UnknownAddress.self, { Self.namesAddress(container) }) {
      let home = pods[container.pod].manifest
      for variable in container.environment {
        guard let value = variable.value, let node = variable.node["value"] else { continue }
        add(Address.all(in: value), "`\(variable.name)`", node, container, home, to: &found)
      }
      for word in container.words {
        add(Address.all(in: word.text), "a word", word.node, container, home, to: &found)
      }
    }
    for (number, file) in configuration.enumerated() {
      guard case .object(let home, _) = file.home else { continue }
      let wanted = file.contents.settings(for: UnknownAddress.id) {
        !$0.isReplaced && !Self.addresses(in: $0.value, of: $0.key).isEmpty
      }
      for line in wanted {
        let setting = file.settings[line]
        for address in Self.addresses(in: setting.value, of: setting.key) {
          found.append(
            WrittenAddress(
              address: address, holder: { "`\(setting.key)` of \($0.words(forFile: number))" },
              location: { $0.location(of: line, inFile: number, .value) }, position: home))
        }
      }
    }
    return found
  }

  private static func namesAddress(_ container: Container) -> Bool {
    container.environment.contains { !Address.all(in: $0.value ?? "").isEmpty }
      || container.words.contains { !Address.all(in: $0.text).isEmpty }
  }

  private func add(
    _ addresses: [Address], _ what: String, _ node: Node, _ container: Container, _ home: Int,
    to found: inout [WrittenAddress]
  ) {
    for address in addresses {
      found.append(
        WrittenAddress(
          address: address,
          holder: {
            "\(what) of container `\(container.name)` of \($0.words(for: $0.pods[container.pod]))"
          },
          location: { $0.location(of: node, in: container) }, position: home))
    }
  }

  private static func addresses(in value: String, of key: String) -> [Address] {
    let found = Address.all(in: value)
    guard found.isEmpty, bare.contains(key) else { return found }
    return value.split(separator: ",").compactMap { Address(String($0).trimmingSpace) }
  }
}
