package import Documents
package import Overlays

/// What environments are made of: what they share is there once.
package struct EnvironmentGraph: Sendable {
  /// What a part is; in this order they are listed.
  package enum Kind: String, CaseIterable, Sendable {
    case environment, base, component, configSet, layer, mirror
  }

  /// A folder, a ConfigSet or a file.
  package struct Part: Sendable {
    package let kind: Kind
    package let path: RepoPath
    /// The name of an environment or a ConfigSet, else the path.
    package let name: String
  }

  /// That one part is made of another one, or overrides it. They are named by number.
  package struct Link: Sendable {
    package let from: Int
    package let to: Int
    package let overrides: Bool
  }

  /// By kind, then by path and name.
  package let parts: [Part]
  /// By the part that they begin at; then in the order in which that names the others.
  package let links: [Link]

  /// The parts of builds of a tree's environments.
  package init(_ builds: [BuildGraph], of tree: ReconciledTree) {
    var whole = BuildGraph()
    for build in builds { whole.add(build) }
    let names = Dictionary(
      tree.environments.map { ($0.folder, $0.name.text) }, uniquingKeysWith: { one, _ in one })
    let found = whole.kinds.map { part, kind in
      (id: part, part: Part(part, kind, environment: names[part.path]))
    }
    .sorted { $0.part.precedes($1.part) }
    let numbers = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.id, $0) })
    var groups: [[Link]] = Array(repeating: [], count: found.count)
    for link in whole.links {
      guard let from = numbers[link.from], let to = numbers[link.to] else { continue }
      groups[from].append(Link(from: from, to: to, overrides: link.overrides))
    }
    parts = found.map(\.part)
    links = groups.flatMap { $0 }
  }
}

extension EnvironmentGraph.Part {
  fileprivate init(_ part: BuildGraph.Part, _ kind: BuildGraph.Kind, environment: String?) {
    path = part.path
    switch kind {
    case .kustomization: self.kind = environment == nil ? .base : .environment
    case .component: self.kind = .component
    case .configSet: self.kind = .configSet
    case .layer: self.kind = .layer
    case .mirror: self.kind = .mirror
    }
    name = part.name ?? (self.kind == .environment ? environment : nil) ?? part.path.text
  }

  /// Whether it stands before another one.
  fileprivate func precedes(_ other: Self) -> Bool {
    if kind != other.kind { return kind.rank < other.kind.rank }
    if path != other.path { return path < other.path }
    return name.precedesInBytes(other.name)
  }
}

extension EnvironmentGraph.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
