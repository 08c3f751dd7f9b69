internal import Documents
internal import Manifests

/// What a host is, as the pods of a cluster read it.
enum HostName: Sendable {
  /// A Service, by the name and the namespace that are written; without one that of the reader.
  case service(name: String, namespace: String?)
  /// The machine itself.
  case local
  /// Something that has its address elsewhere: a domain, a number, a variable.
  case elsewhere

  init(_ host: String) {
    let parts = host.split(separator: ".", omittingEmptySubsequences: true).map { String($0) }
    let isNumber = host.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
    if host == "localhost" || host.hasPrefix("127.") || host == "0.0.0.0" {
      self = .local
    } else if isNumber || host.utf8.contains(where: { "$({[<%*".utf8.contains($0) }) {
      self = .elsewhere
    } else if parts.count == 1 {
      self = .service(name: parts[0], namespace: nil)
    } else if parts.count > 2, parts[2] == "svc" {
      self = .service(name: parts[0], namespace: parts[1])
    } else if parts.count > 3, parts[3] == "svc" {
      self = .service(name: parts[1], namespace: parts[2])
    } else {
      self = .elsewhere
    }
  }
}

/// A Service that a host names, seen from a namespace.
enum NamedService: Sendable {
  /// It is here: its number in the subject.
  case here(Int)
  /// It is declared, or part of every cluster.
  case known
  /// There is none: the name and the namespace that are meant.
  case missing(name: String, namespace: String)
  /// The host is no Service, or nothing can be said of it.
  case unknown
}

extension Subject {
  /// What a host and a port name, seen from a namespace.
  func service(_ host: String, port: Int?, from namespace: Name) -> NamedService {
    guard case .service(let name, let other) = HostName(host) else { return .unknown }
    let home = other ?? namespace.string
    if let number = services.firstIndex(where: {
      $0.name == name && ObjectIndex.mayBeSame($0.namespace, Name(home))
    }) {
      return .here(number)
    }
    if isDeclared(host, port: port) || (name == "kubernetes" && home == "default") { return .known }
    if external.isObject("Service", name) { return .known }
    return material.isComplete ? .missing(name: name, namespace: home) : .unknown
  }

  private func isDeclared(_ host: String, port: Int?) -> Bool {
    // A Service has a short name and a long one.
    let hosts = [".svc", ".svc.cluster.local"].filter { host.hasSuffix($0) }
      .map { String(host.dropLast($0.count)) + ($0 == ".svc" ? ".svc.cluster.local" : ".svc") }
    return ([host] + hosts).contains { host in
      external.services.contains { service in
        port.map { service == "\(host):\($0)" } ?? service.hasPrefix(host + ":")
      }
    }
  }
}
