import CaseSupport
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
    let ports = Dictionary(
      objects.filter { $0.kind == "Service" }.map { service in
        (service.name, service[path: "spec.ports"].items.compactMap { $0["port"].number })
      }
    ) { $1 }
    let ending = "." + (objects.map(\.namespace).first { !$0.isEmpty } ?? "?") + ".svc"
    var elsewhere: Set<String> = []
    var count = 0
    for (map, file, text) in Self.files(of: objects) {
      for address in Self.addresses(in: text) {
        count += 1
        let isFull = address.host.hasSuffix(ending)
        var labels = address.host.dropLast(isFull ? ending.count : 0).split(separator: ".")
        // A pod of a StatefulSet has its Service behind it.
        if labels.count == 2, labels[0].hasPrefix(labels[1] + "-") { labels.removeFirst() }
        if ports[labels.joined(separator: "."), default: []].contains(address.port) { continue }
        let name = "\(address.host):\(address.port)"
        // Every cluster has it.
        if name == "kubernetes.default.svc:443" { continue }
        elsewhere.insert(name)
        #expect(declared.contains("\"\(name)\""), "\(map.name) \(file): \(name)")
      }
    }
    let services = declared.firstMatch(of: #/services: \[(.*)\]/#)?.1 ?? ""
    #expect(elsewhere.count == services.split(separator: ",").count, "each that is declared is met")
    // Metastore, its database, the store several times, Connect, and Celeborn where it runs.
    let least = ["dev": 8, "staging": 20, "prod": 40][environment] ?? 2
    #expect(count >= least, "\(count)")
  }

  /// Buckets that others made are those that are named.
  @Test func bucketsOfProdAreDeclared() throws {
    let platform = try Platform()
    let text = try #require(platform["environments/prod/environment.yaml"])
    let line = try #require(text.split(separator: "\n").first { $0.contains("buckets: [") })
    let declared = line.drop { $0 != "[" }.dropFirst().dropLast().components(separatedBy: ", ")
    let versions = try Versions(of: platform.objects(of: "prod"))
    let named = versions.names.flatMap { versions.buckets(of: $0) }.map { $0.dropFirst(6) }
    #expect(named.sorted() == declared.map { $0[...] }.sorted())
  }

  /// The store, the logs and the place of events are the same for all roles of a version.
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

  /// Hosts with their ports; what a URL of the web does not say is the port of its scheme.
  private static func addresses(in text: String) -> [(host: String, port: Int)] {
    guard
      let pattern = try? Regex("(https?://)?([a-z][a-z0-9.-]*[a-z0-9])(?::([0-9]{2,5})\\b)?")
    else { return [] }
    let lines = text.split(separator: "\n").filter { line in
      let start = line.drop { $0 == " " }
      return !start.hasPrefix("#") && !start.hasPrefix("<!--")
    }
    return lines.flatMap { line in
      line.matches(of: pattern).compactMap { match in
        guard let host = match.output[2].substring else { return nil }
        let scheme = match.output[1].substring.map { $0 == "https://" ? 443 : 80 }
        let port = match.output[3].substring.flatMap { Int($0) } ?? scheme
        return port.map { (String(host), $0) }
      }
    }
  }
}
