internal import Documents
internal import Manifests
internal import Overlays

/// How a field is set in a patch of the environment, which is made if there is none.
struct PatchPlan {
  private let plan: FieldPlan
  private let kustomization: SourceEdit
  private let listed: [String]
  private let path: PatchPath

  private var view: EnvironmentView { plan.view }

  init(_ plan: FieldPlan) throws(EditRefusal) {
    self.plan = plan
    kustomization = try plan.view.kustomization()
    listed = KustomizationEditor(kustomization.text).patchFiles
    do throws(EditFailure) {
      path = try PatchPath(plan.path, in: plan.manifest)
    } catch {
      throw plan.view.refusal(error, of: nil)
    }
  }

  func edits() throws(EditRefusal) -> [SourceEdit] {
    for name in listed.reversed() {
      guard let file = RepoPath(name, in: view.environment.folder),
        file.isInside(view.environment.folder), let (path, text) = try? view.open(file)
      else { continue }
      let editor = PatchEditor(text)
      guard editor.isMeant(for: plan.manifest.previous + [plan.manifest.id]) else { continue }
      return [SourceEdit(path: path, text: try edited(editor, at: path))]
    }
    return try newPatch()
  }

  /// A new file, and its entry in the kustomization.
  private func newPatch() throws(EditRefusal) -> [SourceEdit] {
    let id = target
    let kind = id.kind.kind.string.lowercased()
    let name = "patches/\(kind)-\(id.name).yaml"
    guard let file = RepoPath(name, in: view.environment.folder) else {
      throw EditRefusal(
        Diagnostic("set-place", "`\(name)` is no path", at: nil))
    }
    let (path, text) = try view.open(file)
    guard text.count == 0 else {
      throw EditRefusal(
        Diagnostic(
          "set-place", "`\(view.tree.workspace.shown(path))` is there and not used as a patch",
          at: nil, hint: "list it under `patches`, or take it away"))
    }
    let patch = try edited(PatchEditor(for: id), at: path)
    var editor = KustomizationEditor(kustomization.text)
    do throws(EditFailure) {
      try editor.addPatch(name)
    } catch {
      throw view.refusal(error, of: kustomization.path)
    }
    return [
      SourceEdit(path: path, text: patch),
      SourceEdit(path: kustomization.path, text: editor.text),
    ]
  }

  /// The object as the patches of the environment find it: with the name that its bases give it.
  private var target: ManifestID {
    let ids = plan.manifest.previous + (plan.manifest.needsHash ? [] : [plan.manifest.id])
    let root = ParsedText.parse(kustomization.text, as: .configuration).documents.first?.root
    let affixes = [root?["namePrefix"], root?["nameSuffix"]].map { $0?.string ?? "" }
    let found = ids.reversed().first { id in
      let name = affixes[0] + id.name.string + affixes[1]
      return name.isSameInBytes(as: ids.last?.name.string ?? "")
    }
    let name = found?.name ?? plan.manifest.original.name
    return ids.first { $0.name == name } ?? plan.manifest.original
  }

  private func edited(
    _ patch: PatchEditor, at file: RepoPath
  ) throws(EditRefusal) -> SourceText {
    var editor = patch
    do throws(EditFailure) {
      switch plan.change {
      case .set(let value): try editor.set(path, to: value, like: plan.node)
      case .unset where editor.has(path) && isOnly(in: file): try editor.remove(path)
      case .unset: try editor.unset(path)
      }
    } catch {
      throw view.refusal(error, of: file)
    }
    return editor.text
  }

  /// Whether nothing says the value but one file.
  private func isOnly(in file: RepoPath) -> Bool {
    let origins = (try? view.explainer.explain(plan.path.text, of: plan.manifest))?.origins ?? []
    return origins.allSatisfy { $0.location.file.repoPath == file }
  }
}
