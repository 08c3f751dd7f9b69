internal import Checks
internal import Documents

/// What a NetworkPolicy lets through in one direction.
struct PolicySide {
  /// A peer and a port; nil for all of them.
  struct Passage: Hashable {
    let peer: String?
    let port: String?

    /// What messages call it.
    var told: String {
      let ports = port.map { "port \($0)" } ?? "all ports"
      return "\(peer.map { ToldText.of($0) } ?? "everybody") at \(ports)"
    }

    /// Whether it lets through all that another one does.
    func covers(_ other: Passage) -> Bool {
      (peer == nil || peer == other.peer) && (port == nil || port == other.port)
    }
  }

  let direction: String
  /// Whether anything is kept out.
  let isLimited: Bool
  private let passages: [Passage]

  init(_ spec: Node, _ direction: String) {
    self.direction = direction
    let types = spec["policyTypes"].texts
    let isIngress = direction == "ingress"
    let rules = spec[named: direction]
    isLimited =
      types.isEmpty
      ? isIngress || rules != nil : types.contains(isIngress ? "Ingress" : "Egress")
    passages = (rules?.items ?? []).flatMap { rule in
      let peers = Self.all(rule[named: isIngress ? "from" : "to"]) { $0.json }
      let ports = Self.all(rule["ports"]) { port in
        (port["protocol"].map { $0.string + " " } ?? "") + (port["port"]?.string ?? "any")
          + (port["endPort"].map { "-" + $0.string } ?? "")
      }
      return peers.flatMap { peer in ports.map { Passage(peer: peer, port: $0) } }
    }
  }

  /// What the items of a list say; nil for all if there are none.
  private static func all(_ list: Node?, _ text: (Node) -> String) -> [String?] {
    let items = list?.items ?? []
    return items.isEmpty ? [nil] : items.map { text($0) }
  }

  /// What this lets through and another one does not.
  func widening(_ other: PolicySide) -> [Passage] {
    passages.filter { passage in !other.passages.contains { $0.covers(passage) } }
  }
}

extension Node {
  /// The value in one line.
  fileprivate var json: String {
    var output = OutputText()
    return (try? printCanonicalJSON(to: &output)) == nil ? "" : output.string
  }
}
