package import Documents
internal import Manifests
internal import Overlays

/// Says of values of an environment where they come from.
package struct Explainer: Sendable {
  let rendering: Rendering
  private let tree: ReconciledTree
  private let settings: EnvironmentSettings
  /// The kind of objects that are remembered step by step.
  private let followedKind: String?

  /// Renders an environment. Who says what will be asked has it rendered once only.
  package init(
    _ environment: Environment, of tree: ReconciledTree, _ settings: EnvironmentSettings,
    for words: [String] = []
  ) {
    self.tree = tree
    self.settings = settings
    followedKind = words.first.flatMap(Self.kind)
    var tracing = TracingOptions()
    tracing.followedKind = followedKind
    tracing.findsReaders = true
    rendering = Rendering(environment, of: tree, settings, tracing)
  }

  /// Why there is nothing to explain; what else is wrong with the environment is no matter here.
  package var report: Report { rendering.manifests.isEmpty ? rendering.report : Report() }

  /// Explains what words mean: a key of a configuration file, a file and a key, an object and a path,
  /// or a line of a rendered file.
  package func explain(_ words: [String]) throws(ExplainFailure) -> [Explanation] {
    switch words.count {
    case 1:
      if let line = RenderedLine(words[0]) { return try explain(line) }
      if words[0].contains("/"), let manifest = try? object(words[0]) {
        let fields = manifest.root.entries.map { "`\($0.key.string)`" }.joined(separator: ", ")
        throw ExplainFailure(
          "which value of `\(words[0])`?", hint: "add a path; it begins with one of \(fields)")
      }
      return try explain(key: words[0])
    case 2 where configurationFiles.contains { $0.file.name == words[0] }:
      return try explain(key: words[1], in: words[0])
    case 2: return [try explain(words[1], of: object(words[0]))]
    default:
      throw ExplainFailure(
        "`explain` takes a key, an object and a path, or a line of a rendered file",
        hint: "`reconcile explain --env \(rendering.environment.name.text) KIND/NAME PATH`")
    }
  }

  /// Explains one value of an object.
  func explain(_ path: String, of manifest: Manifest) throws(ExplainFailure) -> Explanation {
    let found: ValuePath
    do throws(ValuePathReader.Failure) {
      found = try ValuePathReader.read(path, in: manifest.root)
    } catch {
      throw ExplainFailure(
        "\(manifest.id): \(error.message)",
        hint: Suggestion.hint(for: error.name, among: error.candidates))
    }
    if let file = file(at: found, of: manifest) { return explain(file) }
    guard let node = found.node(in: manifest.root), node.kind.isScalar else {
      let below = found.node(in: manifest.root).map(ValuePath.leaves) ?? []
      throw ExplainFailure(
        "\(manifest.id): `\(found.text)` is no single value",
        hint: below.first.map { "the first value in it is `\(found.text).\($0.path.text)`" })
    }
    return explanation(of: found, in: manifest, node)
  }

  private func explanation(
    of path: ValuePath, in manifest: Manifest, _ node: Node
  ) -> Explanation {
    let (source, followed) = following(manifest)
    let history = followed.history(of: path)
    let isSecret = manifest.hides(node, at: path)
    return Explanation(
      subject: path.text, holders: ["\(manifest.id.kind.kind)/\(manifest.id.name)"],
      value: node.string, isSecret: isSecret,
      origins: history.map {
        ValueOrigin(
          value: $0.text, action: $0.step, location: source.sources.location(of: $0.place))
      }, readers: [])
  }

  /// The object in a rendering that remembers what became of it.
  private func following(_ manifest: Manifest) -> (Rendering, Manifest) {
    let kind = manifest.id.kind.kind.string.lowercased()
    if kind == followedKind { return (rendering, manifest) }
    var tracing = TracingOptions()
    tracing.followedKind = kind
    let again = Rendering(rendering.environment, of: tree, settings, tracing)
    let position = rendering.manifests.manifests.firstIndex { $0.id.isSame(as: manifest.id) }
    return (again, position.map { again.manifests[$0] } ?? manifest)
  }

  /// The kind of the object that a word is about: `Deployment/connect`, `spark/deployment-connect.yaml:3`.
  private static func kind(in word: String) -> String? {
    let parts = word.lowercased().split(separator: "/").map(String.init)
    guard let last = parts.last, parts.count > 1 else { return nil }
    if RenderedLine(word) == nil { return parts[parts.count - 2].prefix(before: ".") }
    return last.prefix(before: "-").prefix(before: ".")
  }

  /// The object that `Kind/name` means, by its present name, also without its hash, or its first.
  func object(_ text: String) throws(ExplainFailure) -> Manifest {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 || parts.count == 3 else {
      throw ExplainFailure("`\(text)` is no object", hint: "objects are written `Kind/name`")
    }
    let (kind, name) = (parts[parts.count - 2].lowercased(), parts[parts.count - 1])
    let found = rendering.manifests.manifests.filter { manifest in
      let id = manifest.id
      let kinds = [id.kind.kind.string, "\(id.kind.kind).\(id.kind.group)"]
      return kinds.contains { $0.lowercased() == kind }
        && manifest.names.contains { $0.string.isSameInBytes(as: name) }
        && (parts.count == 2 || id.namespace.string.isSameInBytes(as: parts[0]))
    }
    if found.count == 1 { return found[0] }
    let all = rendering.manifests.manifests.flatMap { manifest in
      manifest.names.map { "\(manifest.id.kind.kind)/\($0)" }
    }
    throw found.isEmpty
      ? ExplainFailure(
        "there is no `\(text)` in this environment", hint: Suggestion.hint(for: text, among: all))
      : ExplainFailure(
        "`\(text)` can mean \(found.count) objects",
        hint: "say which: "
          + found.map { "`\($0.id.namespace)/\($0.id.kind.kind)/\($0.id.name)`" }
          .joined(separator: ", "))
  }
}

extension String {
  /// The text before a character, or all of it.
  fileprivate func prefix(before mark: Character) -> String { String(prefix { $0 != mark }) }
}

extension Manifest {
  /// The names by which people call it: the first one, the present one, and that without its hash.
  fileprivate var names: [Name] {
    [original.name, id.name] + (needsHash ? previous.suffix(1).map(\.name) : [])
  }
}
