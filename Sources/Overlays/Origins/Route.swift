internal import Documents

/// How a build came to a folder.
struct Route: Sendable {
  /// The folders on the way, the last one included.
  let folders: [RepoPath]
  /// The path as the kustomizations on the way write it, if origins are recorded.
  let path: String?

  /// The way on to a folder.
  func continued(to folder: RepoPath, named text: String) -> Route {
    Route(folders: folders + [folder], path: path(to: text))
  }

  /// The path of what a kustomization names, if origins are recorded.
  func path(to text: String) -> String? {
    path.map { Self.join($0, text) }
  }

  /// Both paths as one, without steps that lead nowhere.
  private static func join(_ path: String, _ text: String) -> String {
    var names: [String] = []
    let parts = [path, text].flatMap { $0.utf8.split(separator: UInt8(ascii: "/")) }
    for part in parts.map({ String(decoding: $0, as: UTF8.self) }) where part != "." {
      if part == "..", let last = names.last, last != ".." {
        names.removeLast()
      } else {
        names.append(part)
      }
    }
    return names.isEmpty ? "." : names.joined(separator: "/")
  }
}
