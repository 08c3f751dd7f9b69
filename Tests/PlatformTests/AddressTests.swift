import Foundation
import Testing

/// What configuration says of other parts of the platform is so.
@Suite struct AddressTests {
  /// Each host and port in a file is one of a Service of the environment.
  @Test(arguments: ["dev", "staging"])
  func everyAddressIsThatOfAService(_ environment: String) throws {
    let objects = try Platform().objects(of: environment)
    let services = Dictionary(
      objects.filter { $0.kind == "Service" }.map { service in
        (service.name, service[path: "spec.ports"].items.compactMap { $0["port"].number })
      }
    ) { $1 }
    var count = 0
    for (file, text) in Self.files(of: objects) {
      for address in Self.addresses(in: text) {
        // A pod of a StatefulSet has its Service behind it.
        var labels = address.host.components(separatedBy: ".spark-")[0].split(separator: ".")
        if labels.count == 2, labels[0].hasPrefix(labels[1] + "-") { labels.removeFirst() }
        let ports = services[labels.joined(separator: ".")] ?? []
        #expect(ports.contains(address.port), "\(file): \(address.host):\(address.port)")
        count += 1
      }
    }
    // Metastore, its database, the store several times, Connect, and Celeborn where it runs.
    #expect(count >= (environment == "staging" ? 20 : 8), "\(count)")
  }

  /// A key has one value in all files of a name, unless roles have layers of their own.
  @Test(arguments: ["dev", "staging"])
  func storesAreTheSameForAll(_ environment: String) throws {
    let objects = try Platform().objects(of: environment)
    for name in ["core-site.xml", "log4j2.properties"] {
      let texts = Self.files(of: objects).filter { $0.file.hasSuffix(" " + name) }
        .filter { !$0.file.hasPrefix("celeborn") && !$0.file.hasPrefix("hive-metastore") }
      #expect(texts.count > 3 && Set(texts.map(\.text)).count == 1, "\(name)")
    }
    let logs = Self.files(of: objects).compactMap { file, text in
      file.contains("spark-defaults.conf")
        ? text.split(separator: "\n").first { $0.hasPrefix("spark.eventLog.dir") } : nil
    }
    #expect(logs.count >= 4 && Set(logs).count == 1, "\(logs)")
  }

  @Test func environmentsShareNoBucketAndNoDatabase() throws {
    var owners: [String: String] = [:]
    for environment in ["dev", "staging"] {
      for (_, text) in Self.files(of: try Platform().objects(of: environment)) {
        for line in text.split(separator: "\n")
        where !line.drop(while: { $0 == " " }).hasPrefix("#") {
          let line = String(line)
          for mark in ["s3a://", "jdbc:postgresql://postgres:5432/"] {
            for part in line.components(separatedBy: mark).dropFirst() {
              let name = mark + part.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
              #expect(owners[name, default: environment] == environment, "\(name)")
              owners[name] = environment
            }
          }
        }
      }
    }
    #expect(owners.count == 6, "\(owners)")
  }

  /// Every layer below config/ is used by an environment or a component.
  @Test func everyFileOfConfigurationIsUsed() throws {
    let platform = try Platform()
    let sets = platform.files(below: "base").filter { $0.hasSuffix("configsets.yaml") }
      .compactMap { platform[$0] }.joined(separator: "\n")
    let files = platform.files(below: "config")
    #expect(files.count > 20)
    for file in files { #expect(sets.contains("/" + file), "\(file)") }
  }

  private static func files(of objects: [Thing]) -> [(file: String, text: String)] {
    objects.filter { $0.kind == "ConfigMap" }.flatMap { map in
      map["data"].keys.filter { !$0.hasSuffix(".sh") && !$0.hasSuffix(".py") }
        .map { ("\(map.name) \($0)", map["data"][$0].text) }
    }
  }

  private static func addresses(in text: String) -> [(host: String, port: Int)] {
    guard let pattern = try? Regex("([a-z][a-z0-9.-]*[a-z0-9]):([0-9]{4,5})\\b") else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { line in
      line.matches(of: pattern).compactMap { match in
        guard let host = match.output[1].substring, let port = match.output[2].substring,
          let number = Int(port)
        else { return nil }
        return (String(host), number)
      }
    }
  }
}
