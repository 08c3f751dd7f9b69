internal import Manifests

/// The order in which the names of ConfigMaps become known: one whose hashed name stands in another
/// comes before it.
struct ConfigOrder {
  /// Whose names each needs that are not known yet.
  private let needed: [Set<Int>]
  private var isKnown: [Bool]
  private var order: [Int] = []

  /// The places of ConfigMaps in this order; a circle is reported.
  static func order(
    of maps: [ComposedMap], in manifests: ManifestSet, _ findings: inout Findings
  ) -> [Int] {
    guard maps.contains(where: { !$0.targets.isEmpty }) else { return Array(maps.indices) }
    var places: [Int: Int] = [:]
    for (place, map) in maps.enumerated() where manifests[map.position].needsHash {
      places[map.position] = place
    }
    var order = ConfigOrder(maps.map { Set($0.targets.compactMap { places[$0] }) })
    order.run()
    guard let circle = order.circle else { return order.order }
    let ids = circle.map { manifests[maps[$0].position] }
    findings.add(
      "configset-cycle",
      "each of these has the hashed name of the next in a file: "
        + ids.map(\.id.name.string).joined(separator: ", "),
      at: ids.first?.namePlace,
      hint: "give the object in the file a ConfigSet of its own, or `disableNameSuffixHash: true`",
      notes: ids.dropFirst().map { ("\($0.id)", $0.namePlace) })
    return []
  }

  private init(_ needed: [Set<Int>]) {
    self.needed = needed
    isKnown = needed.map { _ in false }
  }

  /// Takes one after the other that needs nothing more.
  private mutating func run() {
    var missing = needed.map(\.count)
    var users: [Int: [Int]] = [:]
    for (place, others) in needed.enumerated() {
      for other in others { users[other, default: []].append(place) }
    }
    var ready = needed.indices.filter { missing[$0] == 0 }
    while !ready.isEmpty {
      let place = ready.removeFirst()
      isKnown[place] = true
      order.append(place)
      for user in users[place] ?? [] {
        missing[user] -= 1
        if missing[user] == 0 { ready.append(user) }
      }
    }
  }

  /// ConfigMaps that wait for each other, if there are any.
  private var circle: [Int]? {
    guard var place = isKnown.firstIndex(of: false) else { return nil }
    var way: [Int] = []
    while true {
      if let start = way.firstIndex(of: place) { return Array(way[start...]) }
      way.append(place)
      guard let next = needed[place].sorted().first(where: { !isKnown[$0] }) else { return nil }
      place = next
    }
  }
}
