internal import Documents
internal import Manifests

/// What a name of a host leads to, seen from an object.
enum SeenHost: Sendable, Equatable {
  /// A Service, by its position.
  case service(Int)
  /// Something outside of what is rendered: nothing can be said of it.
  case elsewhere
  /// A name of this cluster that nobody has.
  case missing
}

extension Subject {
  /// What a host is: a Service of the own namespace by its bare name, any other with its namespace.
  func host(_ name: String, from position: Int) -> SeenHost {
    let labels = Self.serviceLabels(of: name)
    guard !labels.isEmpty, name.utf8.allSatisfy({ $0.isLetterOrDigit || "-.".utf8.contains($0) })
    else { return .elsewhere }
    let own = objects.namespace(of: manifests[position])
    if labels.count == 1 { return find(labels[0], in: own, as: name) }
    // `a.b` may be a Service and its namespace, or a name of the world.
    let namespace = Name(labels[labels.count - 1])
    guard namespace == own || isServed(namespace) else { return .elsewhere }
    return find(labels[labels.count - 2], in: namespace, as: name)
  }

  private func find(_ service: String, in namespace: Name, as host: String) -> SeenHost {
    if let found = objects.find("Service", service, in: namespace) { return .service(found) }
    let isExternal =
      external.isObject("Service", service)
      || external.services.contains { $0.hasPrefix(host + ":") || $0.hasPrefix(service + ":") }
    return isExternal || !material.isComplete || service == "localhost" ? .elsewhere : .missing
  }

  /// Whether the objects have Services in a namespace, so one that is not there is nowhere.
  private func isServed(_ namespace: Name) -> Bool {
    objects.all("Service").contains { objects.namespace(of: manifests[$0]) == namespace }
  }

  /// The labels of a name up to its namespace; none if it is an address, or no name at all.
  private static func serviceLabels(of host: String) -> [String] {
    var labels = host.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if labels.last == "" { labels.removeLast() }
    if labels.contains("") || labels.allSatisfy({ Int($0) != nil }) { return [] }
    if let end = labels.firstIndex(of: "svc"), end >= 2 {
      return Array(labels[..<end])
    }
    return labels.count <= 2 ? labels : []
  }
}

/// Where a client connects to, as an address says it.
struct HostAndPort: Sendable {
  let host: String
  let port: Int?

  /// What stands behind the scheme of an address, or an address without one.
  init?(_ address: String) {
    var rest = address[...]
    if let mark = address.firstRange(ofBytes: "://") { rest = address[mark.upperBound...] }
    rest = rest.prefix { !"/?;#,".contains($0) }
    if let user = rest.lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
    guard !rest.isEmpty, rest.first != "[", !rest.contains("$"), !rest.contains("{") else {
      return nil
    }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    host = String(parts[0])
    port = parts.count > 1 ? Int(parts[1]) : nil
    guard !host.isEmpty, parts.count <= 2 else { return nil }
  }
}

extension String {
  /// Where a text stands for the first time, by its bytes.
  func firstRange(ofBytes other: StaticString) -> Range<String.Index>? {
    let wanted = UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount)
    guard let first = wanted.first else { return nil }
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(of: first) {
      if utf8[found...].starts(with: wanted) {
        return found..<utf8.index(found, offsetBy: wanted.count)
      }
      start = utf8.index(after: found)
    }
    return nil
  }
}

extension Subject {
  /// The names of Services that an object may call by their bare names.
  func serviceNames(from position: Int) -> [String] {
    let own = objects.namespace(of: manifests[position])
    return objects.all("Service").map { manifests[$0] }
      .filter { objects.namespace(of: $0) == own }.map(\.name.string)
  }
}
