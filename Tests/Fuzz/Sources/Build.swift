import Documents
import Overlays

/// Any files are built or refused: nothing is printed of what is refused, what is printed can be
/// read again and is the same the second time, and every finding can be shown.
///
/// The input is files one behind the other; a line `=== path` begins one. The folder of the first is
/// built.
@Sendable func buildFiles(_ text: SourceText) {
  let (tree, first) = unpack(text)
  let workspace = Workspace(tree)
  let overlay = Overlay.build(first, in: workspace)
  var output = OutputText()
  let report = overlay.print(to: &output)
  var places = Places()
  for diagnostic in report.diagnostics {
    precondition(diagnostic.draw(.plain, &places).utf8.count < 100_000, "endless text")
  }
  guard !report.hasErrors else { return }
  check(output.array)
  var again = OutputText()
  _ = Overlay.build(first, in: workspace).print(to: &again)
  precondition(again.array == output.array, "built in another way the second time")
}

/// What was printed is read without a finding, and printed again as it is.
private func check(_ printed: [UInt8]) {
  let parsed = ParsedText.parse(SourceText(printed), as: .resource)
  precondition(parsed.problems.isEmpty, "the output cannot be read")
  var output = OutputText()
  do {
    try parsed.documents.print(as: .kustomize, to: &output)
  } catch {
    preconditionFailure("the output cannot be printed: \(error)")
  }
}

/// The files of an input, and the folder of the first.
private func unpack(_ text: SourceText) -> (tree: MemoryTree, first: RepoPath) {
  var tree = MemoryTree()
  var first: RepoPath?
  var path = RepoPath("kustomization.yaml")
  var content: [UInt8] = []
  func finish() {
    guard let path, path != .root, (try? tree.kind(of: path)) == nil,
      (try? tree.kind(of: path.parent)) != .file
    else { return }
    first = first ?? path.parent
    tree.add(SourceText(content), at: path)
  }
  for line in text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if line.starts(with: "=== ".utf8) {
      finish()
      content = []
      path = RepoPath(String(decoding: line.dropFirst(4).prefix(64), as: UTF8.self))
    } else {
      content += line
      content.append(0x0A)
    }
  }
  finish()
  return (tree, first ?? .root)
}
