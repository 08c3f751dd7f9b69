internal import Documents
internal import Manifests

/// What a host is, as the pods of a cluster read it.
enum HostName: Sendable {
  /// A Service, by the name and the namespace that are written; without one that of the reader.
  case service(name: String, namespace: String?)
  /// Two labels: a Service and its namespace, or a name of the world.
  case pair(name: String, namespace: String)
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
    } else if parts.count == 2 {
      self = .pair(name: parts[0], namespace: parts[1])
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
    let name: String
    let home: String
    switch HostName(host) {
    case .service(let service, let other): (name, home) = (service, other ?? namespace.string)
    case .pair(let service, let other) where other == namespace.string || isServed(Name(other)):
      (name, home) = (service, other)
    case .pair, .local, .elsewhere: return .unknown
    }
    if let number = services.firstIndex(where: {
      $0.name == name && ObjectIndex.mayBeSame($0.namespace, Name(home))
    }) {
      return .here(number)
    }
    let names = home == namespace.string ? [host, name] : [host]
    if names.contains(where: { isDeclared($0, port: port) })
      || (name == "kubernetes" && home == "default")
    {
      return .known
    }
    if external.isObject("Service", name) { return .known }
    return material.isComplete ? .missing(name: name, namespace: home) : .unknown
  }

  /// Whether the objects have Services in a namespace, so one that is not there is nowhere.
  private func isServed(_ namespace: Name) -> Bool {
    services.contains { $0.namespace == namespace }
  }

  /// The Service that a host names, seen from an object; nil if it is not here.
  func service(_ host: String, from position: Int) -> Service? {
    let home = objects.namespace(of: manifests[position])
    guard case .here(let number) = service(host, port: nil, from: home) else { return nil }
    return services[number]
  }

  /// Whether a host, seen from an object, means a Service that is nowhere.
  func isMissing(_ host: String, from position: Int) -> Bool {
    let home = objects.namespace(of: manifests[position])
    guard case .missing = service(host, port: nil, from: home) else { return false }
    return true
  }

  /// What helps somebody who named a Service that is nowhere: what it may be called, where it may be,
  /// what has the port; or something else.
  func hint(
    forService name: String, port: Int?, in namespace: String, otherwise: String
  ) -> String {
    let near = services.filter { $0.namespace.string == namespace }
    if let nearest = Suggestion.nearest(to: name, among: near.map(\.name)) {
      return "did you mean `\(nearest)`?"
    }
    if let other = services.first(where: { $0.name == name }) {
      return "the Service is in another namespace: write `\(other.fullName)`"
    }
    guard let port else { return otherwise }
    let same = near.filter { $0.port(port) != nil }.map { "`\($0.name)`" }
    return same.isEmpty ? otherwise : "port \(port) is that of " + same.joined(separator: ", ")
  }

  /// The names of Services that an object may call by their bare names.
  func serviceNames(from position: Int) -> [String] {
    let own = objects.namespace(of: manifests[position])
    return services.filter { $0.namespace == own }.map(\.name)
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
