internal import Documents
internal import Manifests
internal import Overlays

/// A line of a rendered file, as errors and forges write it: `spark/deployment-x.yaml:12`.
struct RenderedLine {
  let path: String
  let line: Int

  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 || parts.count == 3, parts[0].hasSuffix(".yaml"),
      let line = Int(parts[1]), line > 0
    else { return nil }
    (path, self.line) = (parts[0], line)
  }
}

extension Explainer {
  /// Explains the value that stands in a line of a rendered file.
  func explain(_ line: RenderedLine) throws(ExplainFailure) -> [Explanation] {
    let manifest = try self.manifest(in: line.path)
    var output = OutputText()
    guard (try? manifest.root.print(as: .kustomize, to: &output)) != nil else {
      throw ExplainFailure("`\(line.path)` cannot be printed")
    }
    let text = SourceText(output.array)
    let index = LineIndex(text)
    guard let root = ParsedText.parse(text, as: .resource).documents.first?.root else {
      throw ExplainFailure("`\(line.path)` is empty")
    }
    let leaves = ValuePath.leaves(of: root)
      .map { (path: $0.path, line: index.position(of: $0.node.offset).line) }
      .sorted { $0.line < $1.line }
    guard line.line <= index.position(of: max(text.count - 1, 0)).line,
      let leaf = leaves.last(where: { $0.line <= line.line })
    else {
      throw ExplainFailure("`\(line.path)` has no value in line \(line.line)")
    }
    if let file = file(at: leaf.path, of: manifest), line.line > leaf.line {
      return try explain(line.line - leaf.line, of: file)
    }
    return [try explain(leaf.path.text, of: manifest)]
  }

  private func manifest(in path: String) throws(ExplainFailure) -> Manifest {
    var paths: [String] = []
    for manifest in rendering.manifests.manifests {
      guard let known = ManifestPath.path(of: manifest.id)?.text else { continue }
      if path == known || path.hasSuffix("/" + known) { return manifest }
      paths.append(known)
    }
    throw ExplainFailure(
      "no file `\(path)` is rendered here", hint: Suggestion.hint(for: path, among: paths))
  }

  /// Explains the setting in a line of a configuration file.
  private func explain(
    _ line: Int, of file: ConfigurationFile
  ) throws(ExplainFailure) -> [Explanation] {
    let index = LineIndex(SourceText(file.text))
    let settings = file.file.settings(of: file.text)
      .map { (key: $0.key, line: index.position(of: Int($0.place.offset)).line) }
      .sorted { $0.line < $1.line }
    guard let setting = settings.last(where: { $0.line <= line }) else { return [explain(file)] }
    return try explain(key: setting.key, in: file.file.name)
      .filter { $0.holders.contains(file.holder) }
  }
}
