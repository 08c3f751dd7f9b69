internal import Documents
internal import Git

extension CommitTree {
  /// Adds what stands below a folder, and its folders. What cannot be read is left out.
  func addObjects(below folder: RepoPath, to objects: inout Set<ObjectID>) {
    var folders = [folder]
    while let next = folders.popLast() {
      if let id = try? id(of: next) { objects.insert(id) }
      for entry in (try? entries(of: next)) ?? [] {
        if entry.kind == .folder {
          folders.append(entry.path)
        } else if let id = try? id(of: entry.path) {
          objects.insert(id)
        }
      }
    }
  }
}
