internal import Documents
internal import Overlays

/// How a file without keys is given another text: in the mirror of the layer.
struct LayerPlan: EditPlan {
  private let layer: RepoPath
  private let text: String
  private let view: EnvironmentView
  /// The texts that the files have now.
  private let now: [String]

  /// Nil if no ConfigSet of the environment has the layer.
  init?(_ layer: RepoPath, _ change: Assignment.Change, _ view: EnvironmentView) {
    guard case .set(let text) = change else { return nil }
    (self.layer, self.text, self.view) = (layer, text, view)
    now = Self.texts(of: layer, in: view)
    if now.isEmpty { return nil }
  }

  private static func texts(of layer: RepoPath, in view: EnvironmentView) -> [String] {
    view.explainer.configurationFiles.filter { file in
      file.file.isText && file.named(in: view).contains { $0.path == layer }
    }.map(\.text)
  }

  var value: String? { now.first.map(OwnValue.shown) }

  /// All of the text that is there now.
  var whole: String? { now.first }

  var isHidden: Bool { false }

  func edits() throws(EditRefusal) -> [SourceEdit] {
    if now.allSatisfy({ $0.isSameInBytes(as: text) }) { return [] }
    guard !HiddenKey.isMeant(inLinesOf: text) else {
      throw EditRefusal(
        Diagnostic(
          "set-secret", "`/\(layer.text)` may hold a secret, and what is set here is committed",
          at: nil))
    }
    guard let path = RepoPath(layer.text, in: view.environment.folder) else { return [] }
    return [SourceEdit(path: try view.open(path).path, text: SourceText(text))]
  }

  func check(_ after: EnvironmentView) throws(EditRefusal) -> String? {
    let texts = Self.texts(of: layer, in: after)
    guard texts.allSatisfy({ $0.isSameInBytes(as: text) }) else {
      throw EditRefusal(
        Diagnostic(
          "set-overridden", "`/\(layer.text)` would not be what is asked for", at: nil))
    }
    return OwnValue.shown(text)
  }
}
