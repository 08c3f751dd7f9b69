internal import Documents

/// Remembers what a build goes through, for its graph.
struct GraphRecorder {
  private var graph = BuildGraph()
  /// The folders of kustomizations that are no components.
  private var folders: [RepoPath] = []
  /// The ConfigSets that were read, with where they are written.
  private var sets: [(place: Place, part: BuildGraph.Part)] = []

  /// Remembers a kustomization that is built.
  mutating func add(_ kustomization: Kustomization) {
    let part = BuildGraph.Part(kustomization.folder)
    graph.add(part, kustomization.isComponent ? .component : .kustomization)
    if !kustomization.isComponent { folders.append(kustomization.folder) }
  }

  /// Remembers that a folder names another one.
  mutating func link(_ folder: RepoPath, to other: RepoPath) {
    graph.link(BuildGraph.Part(folder), to: BuildGraph.Part(other))
  }

  /// Remembers a ConfigSet that the kustomization of a folder lists.
  mutating func add(_ set: ConfigSet, of folder: RepoPath, in sources: SourceTable) {
    let path = sources[set.place.source].repoPath ?? folder
    let part = BuildGraph.Part(path: path, name: set.name.text)
    graph.add(part, .configSet)
    graph.link(BuildGraph.Part(folder), to: part)
    sets.append((set.place, part))
  }

  /// What was remembered, with the layers that were read. A mirror belongs to every environment that
  /// it is found for.
  func graph(with uses: [LayerUse]) -> BuildGraph {
    var graph = graph
    for use in uses {
      let layer = BuildGraph.Part(use.path)
      graph.add(layer, .layer)
      if let set = set(at: use.place) { graph.link(set, to: layer) }
    }
    for use in uses {
      for (folder, path) in use.mirrors {
        let mirror = BuildGraph.Part(path)
        graph.add(mirror, .mirror)
        graph.link(mirror, to: BuildGraph.Part(use.path), overrides: true)
        for environment in folders where environment.isInside(folder) {
          graph.link(BuildGraph.Part(environment), to: mirror)
        }
      }
    }
    return graph
  }

  /// The ConfigSet that something is written in: the last one that begins before it.
  private func set(at place: Place) -> BuildGraph.Part? {
    sets.filter { $0.place.source == place.source && $0.place.offset <= place.offset }
      .max { $0.place.offset < $1.place.offset }?.part
  }
}
