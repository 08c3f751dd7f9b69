package import Documents
package import Overlays

/// The objects of a folder: what its kustomization builds, else what stands in its files.
package struct FolderSide: ComparedSide {
  package let label: String
  private let workspace: Workspace
  private let folder: RepoPath
  private let name: String

  package init(_ folder: RepoPath, in workspace: Workspace, as name: String) {
    self.folder = folder
    self.workspace = workspace
    self.name = name
    label = workspace.shown(folder)
  }

  package var environments: [String] { [name] }

  package var isAlone: Bool { true }

  package var tree: ReconciledTree? { nil }

  package func rendering(of environment: String) -> ComparedRendering? {
    let isKustomization = KustomizationFile.names.contains { name in
      folder.appending(name).map { (try? workspace.tree.kind(of: $0)) == .file } ?? false
    }
    if isKustomization { return ComparedRendering(Overlay.build(folder, in: workspace)) }
    var scan = FileScan(workspace)
    scan.add(folder)
    var report = scan.report
    for (path, error) in scan.failures {
      report.add(Diagnostic("file", "`\(path)`: \(error.reason)", at: nil))
    }
    return report.hasErrors ? ComparedRendering(report) : ComparedRendering(scan.files.map(\.file))
  }
}
