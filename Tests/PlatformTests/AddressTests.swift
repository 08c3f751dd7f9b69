import Foundation
import Testing

/// What configuration says of other parts of the platform is so.
@Suite struct AddressTests {
  /// Each host and port in a file is one of a Service of the environment, or elsewhere as it says.
  @Test(arguments: Platform.environments)
  func everyAddressIsThatOfAService(_ environment: String) throws {
    let platform = try Platform()
    let objects = try platform.objects(of: environment)
    let declared = try #require(platform["environments/\(environment)/environment.yaml"])
    let services = Dictionary(
      objects.filter { $0.kind == "Service" }.map { service in
        (service.name, service[path: "spec.ports"].items.compactMap { $0["port"].number })
      }
    ) { $1 }
    var count = 0
    for (map, file, text) in Self.files(of: objects) {
      for address in Self.addresses(in: text) {
        // A pod of a StatefulSet has its Service behind it.
        var labels = address.host.components(separatedBy: ".spark-")[0].split(separator: ".")
        if labels.count == 2, labels[0].hasPrefix(labels[1] + "-") { labels.removeFirst() }
        let ports = services[labels.joined(separator: ".")] ?? []
        let isElsewhere = declared.contains("\"\(address.host):\(address.port)\"")
        #expect(
          ports.contains(address.port) || isElsewhere,
          "\(map.name) \(file): \(address.host):\(address.port)")
        count += 1
      }
    }
    // Metastore, its database, the store several times, Connect, and Celeborn where it runs.
    #expect(count >= (environment == "staging" ? 20 : 2), "\(count)")
  }

  /// A key has one value in all files of a name and a version, unless roles have layers of their own.
  @Test(arguments: Platform.environments)
  func storesAreTheSameForAll(_ environment: String) throws {
    let files = Self.files(of: try Platform().objects(of: environment)).filter {
      !$0.map.name.hasPrefix("hive-metastore")
    }
    let stores = files.filter { $0.file == "core-site.xml" }.map(\.text)
    #expect(stores.count > 1 && Set(stores).count == 1)
    let versions = Dictionary(grouping: files) { $0.map.labels["app.kubernetes.io/version"].text }
    for (version, files) in versions where !version.isEmpty {
      let logs = files.filter { $0.file == "log4j2.properties" }.map(\.text)
      #expect(logs.count > 1 && Set(logs).count == 1, "\(version)")
      let events = files.compactMap { file in
        file.file.contains("spark-defaults.conf")
          ? file.text.split(separator: "\n").first { $0.hasPrefix("spark.eventLog.dir") } : nil
      }
      #expect(events.count > 1 && Set(events).count == 1, "\(version): \(events)")
    }
  }

  @Test func environmentsShareNoBucketAndNoDatabase() throws {
    var owners: [String: String] = [:]
    for environment in ["dev", "staging", "prod"] {
      for (_, _, text) in Self.files(of: try Platform().objects(of: environment)) {
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
    // Two buckets and a database, in production for each version.
    #expect(owners.count == 12, "\(owners)")
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

  private static func files(of objects: [Thing]) -> [(map: Thing, file: String, text: String)] {
    objects.filter { $0.kind == "ConfigMap" }.flatMap { map in
      map["data"].keys.filter { !$0.hasSuffix(".sh") && !$0.hasSuffix(".py") }
        .map { (map, $0, map["data"][$0].text) }
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
