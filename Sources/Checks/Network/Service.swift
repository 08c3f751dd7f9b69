internal import Documents
internal import Manifests

/// A Service, with its ports and the pods that it means.
struct Service: Sendable {
  /// A port, and where its connections go.
  struct Port: Sendable {
    let number: Int
    let name: String
    /// A number or the name of a container's port; nil if it is the same number.
    let target: Node?
    let node: Node

    init?(_ node: Node) {
      guard let number = (node["port"]?.string).flatMap({ Int($0) }) else { return nil }
      self.number = number
      self.node = node
      name = node["name"]?.string ?? ""
      target = node["targetPort"]
    }
  }

  /// The object, by its position.
  let position: Int
  let name: String
  let namespace: Name
  let ports: [Port]
  /// Nil if its addresses come from elsewhere.
  let selector: PodSelector?
  /// The pods that it means, without those that somebody completes.
  let pods: [Int]
  /// Whether its name means the pods themselves, whatever their ports are.
  let isHeadless: Bool
  /// Whether its name is only another one for something else.
  let isAlias: Bool
  /// Whether pods have an address before they are ready.
  let includesUnreadyPods: Bool

  init(_ position: Int, in subject: Subject) {
    let manifest = subject.manifests[position]
    let spec = manifest.root["spec"]
    self.position = position
    name = manifest.name.string
    namespace = subject.objects.namespace(of: manifest)
    ports = (spec?["ports"]?.items ?? []).compactMap { Port($0) }
    let selector = spec?["selector"].map { PodSelector(labels: $0) }
    self.selector = selector
    if let selector, !selector.isEmpty {
      pods = subject.pods(meantBy: selector, in: namespace)
    } else {
      pods = []
    }
    isHeadless = spec?["clusterIP"]?.string == "None"
    isAlias = spec?["type"]?.string == "ExternalName"
    includesUnreadyPods = (spec?["publishNotReadyAddresses"]).isTrue
  }

  /// What to underline of it: its ports, which have no other name in any environment.
  func location(in subject: Subject) -> Location {
    let manifest = subject.manifests[position]
    guard let ports = manifest.root["spec"]?["ports"] else { return subject.location(of: manifest) }
    return subject.location(of: ports.id, in: manifest)
  }

  /// The port with a number.
  func port(_ number: Int) -> Port? { ports.first { $0.number == number } }

  /// The name by which every pod of the cluster finds it.
  var fullName: String { "\(name).\(namespace).svc" }
}

extension Service.Port {
  /// The number of the port of a container to which connections go; nil if there is none.
  func number(in containers: [Container]) -> Int? {
    guard let target else { return number }
    if let number = Int(target.string) { return number }
    return containers.lazy.compactMap { $0.port(named: target.string) }.first
  }
}

extension Container {
  /// Its ports, by their numbers.
  var ports: [Int] {
    (node["ports"]?.items ?? []).compactMap { ($0["containerPort"]?.string).flatMap { Int($0) } }
  }

  /// The number of a port with a name.
  func port(named name: String) -> Int? {
    let port = node["ports"]?.items.first { $0["name"]?.string == name }
    return (port?["containerPort"]?.string).flatMap { Int($0) }
  }

  /// The names of its ports.
  var portNames: [String] { (node["ports"]?.items ?? []).compactMap { $0["name"]?.string } }
}

extension Subject {
  /// The containers of a pod that run until it ends.
  func runningContainers(of pod: Int) -> [Container] {
    containers(of: pod).filter { $0.path.list == "containers" || $0.isSidecar }
  }
}

extension Container {
  /// Whether it starts before the others and stays.
  var isSidecar: Bool { isInitial && node["restartPolicy"]?.string == "Always" }
}
