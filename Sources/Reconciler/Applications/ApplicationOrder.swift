/// The order of Applications: first who makes namespaces and kinds that others need.
enum ApplicationOrder {
  /// A wave for each environment: 0 for those that nobody needs, less the more stand behind one.
  /// Those that need each other come first of all, together.
  static func waves(_ environments: [(cluster: String, facts: ApplicationFacts)]) -> [Int] {
    let providers = providers(environments)
    var waiting = Array(repeating: 0, count: environments.count)
    for provider in providers.joined() { waiting[provider] += 1 }
    var heights = Array(repeating: 0, count: environments.count)
    var done = heights.indices.filter { waiting[$0] == 0 }
    var position = 0
    while position < done.count {
      let environment = done[position]
      position += 1
      for provider in providers[environment] {
        heights[provider] = max(heights[provider], heights[environment] + 1)
        waiting[provider] -= 1
        if waiting[provider] == 0 { done.append(provider) }
      }
    }
    let top = (done.map { heights[$0] }.max() ?? 0) + 1
    return heights.indices.map { waiting[$0] > 0 ? -top : -heights[$0] }
  }

  /// For each environment those whose namespaces or kinds it needs.
  private static func providers(
    _ environments: [(cluster: String, facts: ApplicationFacts)]
  ) -> [Set<Int>] {
    var namespaces: [String: Set<Int>] = [:]
    var definitions: [GroupKind: Set<Int>] = [:]
    for (number, (_, facts)) in environments.enumerated() {
      for name in facts.madeNamespaces { namespaces[name, default: []].insert(number) }
      for kind in facts.definitions { definitions[kind, default: []].insert(number) }
    }
    return environments.enumerated().map { number, environment in
      let facts = environment.facts
      let needed =
        facts.namespaces.keys.filter { !facts.madeNamespaces.contains($0) }
        .compactMap { namespaces[$0] }
        + facts.kinds.subtracting(facts.definitions).compactMap { definitions[$0] }
      let all = needed.reduce(into: Set<Int>()) { $0.formUnion($1) }
      return all.filter { $0 != number && environments[$0].cluster == environment.cluster }
    }
  }
}
