internal import Documents
internal import Manifests

/// What `git apply` makes the new rendered files of an environment of the old ones with: a file for each
/// object, below the environment's name. Whatever nobody shall read is not in it.
package struct EnvironmentPatch {
  /// An object as it is rendered on one side.
  private struct Printed {
    let path: RepoPath
    let title: String
    let isSecret: Bool
    let text: SourceText
    /// The same as it may be shown.
    let shown: SourceText
  }

  /// A file that is not the same.
  private struct Pair {
    let old: Printed?
    let new: Printed?
  }

  private let name: String
  private var pairs: [Pair] = []
  /// What is said in the place of objects that cannot be printed.
  private var remarks: [String] = []

  package init(_ difference: EnvironmentDifference) {
    name = difference.name
    var (old, new): ([Printed], [Printed]) = ([], [])
    var partners: [String: String] = [:]
    for object in difference.objects {
      let before = print(object.old, in: difference.old)
      let after = print(object.new, in: difference.new)
      if let before { old.append(before) }
      if let after { new.append(after) }
      if let before, let after { partners[after.path.text] = before.path.text }
    }
    pair(old, new, partners)
  }

  /// Files belong together by their paths. One that is called otherwise is renamed, unless another one has
  /// either name.
  private mutating func pair(_ old: [Printed], _ new: [Printed], _ partners: [String: String]) {
    var rest = Dictionary(old.map { ($0.path.text, $0) }, uniquingKeysWith: { one, _ in one })
    let taken = Set(new.map(\.path.text))
    for file in new {
      let former = partners[file.path.text].flatMap { taken.contains($0) ? nil : $0 }
      let known = rest.removeValue(forKey: file.path.text)
      pairs.append(Pair(old: known ?? former.flatMap { rest.removeValue(forKey: $0) }, new: file))
    }
    for file in old where rest[file.path.text] != nil { pairs.append(Pair(old: file, new: nil)) }
  }

  private mutating func print(_ manifest: Manifest?, in side: ComparedRendering?) -> Printed? {
    guard let manifest else { return nil }
    let title = "\(manifest.id.kind.kind)/\(manifest.id.name)"
    guard let folder = RepoPath(name), let path = ManifestPath.path(of: manifest.id) else {
      return nil
    }
    var text = OutputText()
    var shown = OutputText()
    do throws(Problem) {
      try manifest.root.print(as: .kustomize, to: &text)
      try manifest.shown.node?.print(as: .kustomize, to: &shown)
    } catch {
      remarks.append("\(title): cannot be printed")
      return nil
    }
    return Printed(
      path: path.below(folder), title: title, isSecret: manifest.isSecret,
      text: SourceText(text.array), shown: SourceText(shown.array))
  }

  /// Prints it, file by file.
  package func print(to sink: (String) -> Void) {
    for remark in remarks { sink(Self.comment(remark)) }
    for pair in pairs { sink(text(of: pair)) }
  }

  private func text(of pair: Pair) -> String {
    guard let file = pair.new ?? pair.old else { return "" }
    let title = "\(name): \(file.title)"
    if file.isSecret || pair.old?.isSecret ?? false {
      let what = pair.old == nil ? "added" : pair.new == nil ? "removed" : "changed"
      return Self.comment("\(title): \(what) (hidden)")
    }
    let patch = UnifiedPatch(
      of: file.path, formerly: pair.old?.path, from: pair.old?.text, to: pair.new?.text
    ) { Self.hidden(in: $0, pair) }
    return patch?.text ?? remark(on: pair, title)
  }

  /// The lines that are not in what may be shown: all others are.
  private static func hidden(in lines: [Text], _ pair: Pair) -> Set<Int> {
    for file in [pair.old, pair.new].compactMap({ $0 }) where file.text.bytes.lines == lines {
      if file.text.bytes == file.shown.bytes { return [] }
      return Set(EditScript(lines, file.shown.bytes.lines).changes.flatMap(\.old))
    }
    return Set(lines.indices)
  }

  /// What is shown of a difference that cannot be applied, because lines of it are hidden.
  private func remark(on pair: Pair, _ title: String) -> String {
    let shown = UnifiedPatch(
      of: (pair.new ?? pair.old)?.path ?? .root, formerly: pair.old?.path, from: pair.old?.shown,
      to: pair.new?.shown)
    guard let text = shown?.text, !text.isEmpty else {
      return Self.comment("\(title): only values differ that are hidden")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return Self.comment("\(title): with values that are hidden, so git cannot apply it")
      + lines.map { Self.comment("  \($0)") }.joined()
  }

  private static func comment(_ text: String) -> String {
    "# " + Visible.text(text, limit: .max) + "\n"
  }
}
