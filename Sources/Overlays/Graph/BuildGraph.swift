package import Documents

/// What a build was made of: folders, ConfigSets and files, and what names what.
package struct BuildGraph: Sendable {
  /// A folder with a kustomization, a ConfigSet, or a file of configuration.
  package struct Part: Sendable {
    package let path: RepoPath
    /// The name of a ConfigSet; several may stand in one file.
    package let name: String?
  }

  /// What a part is.
  package enum Kind: Sendable {
    case kustomization, component, configSet, layer, mirror
  }

  /// That one part is made of another one, or overrides it.
  package struct Link: Hashable, Sendable {
    package let from: Part
    package let to: Part
    package let overrides: Bool
  }

  /// Each part once. A file that is a layer and a mirror is a layer.
  package private(set) var kinds: [Part: Kind] = [:]
  /// Each link once; of one part, in the order in which its parts are named.
  package private(set) var links: [Link] = []
  private var known: Set<Link> = []

  package init() {}

  /// Adds a part, unless it is there.
  mutating func add(_ part: Part, _ kind: Kind) {
    if kinds[part] == nil { kinds[part] = kind }
  }

  /// Adds that one part is made of another one, or overrides it.
  mutating func link(_ from: Part, to: Part, overrides: Bool = false) {
    let link = Link(from: from, to: to, overrides: overrides)
    if known.insert(link).inserted { links.append(link) }
  }

  /// Adds the parts of another build.
  package mutating func add(_ other: BuildGraph) {
    kinds.merge(other.kinds) { own, _ in own }
    for link in other.links { self.link(link.from, to: link.to, overrides: link.overrides) }
  }
}

extension BuildGraph.Part: Hashable {
  init(_ path: RepoPath) {
    self.init(path: path, name: nil)
  }

  /// Names are bytes: two spellings of one letter are two names.
  package static func == (one: Self, other: Self) -> Bool {
    one.path == other.path && one.name.map { Array($0.utf8) } == other.name.map { Array($0.utf8) }
  }

  /// The path says nearly everything.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
  }
}
