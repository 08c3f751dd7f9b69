internal import Checks
internal import Documents
internal import Overlays

/// Files that programs read, as they stand in a repository, and not in a ConfigMap.
enum LooseConfiguration {
  private static let names = [
    "spark-defaults.conf", "spark-env.sh", "celeborn-defaults.conf", "log4j2.properties",
    "metrics.properties", "fairscheduler.xml", "Dockerfile", "Containerfile", "docker-bake.hcl",
    "docker-bake.json",
  ]
  private static let endings = ["-site.xml", ".Dockerfile"]
  private static let beginnings = ["Dockerfile."]
  /// Larger files are no configuration.
  private static let mostBytes = 1 << 20

  /// Whether a file is called like one.
  static func isName(_ name: String) -> Bool {
    names.contains(name) || Material.isImageFile(name) || endings.contains { name.hasSuffix($0) }
      || beginnings.contains { name.hasPrefix($0) }
  }

  /// Reads a file; nil if it cannot be.
  static func read(_ path: RepoPath, in workspace: Workspace) -> ProgramFile? {
    guard let text = try? workspace.tree.contents(of: path), text.count <= mostBytes else {
      return nil
    }
    let file = SourceFile(path: workspace.shown(path), text: text, folder: path.parent)
    return ProgramFile(path.name, .file(file), nil, text.bytes)
  }

  /// A text that stands in a file of its own: the template of a pod.
  static func template(_ file: FileScan.ScannedFile) -> ProgramFile {
    ProgramFile(file.path.name, .file(file.file), nil, file.file.text.bytes)
  }
}
