/// What references of a remote say.
package struct RemoteReferences: Sendable {
  /// The name of the branch that the remote calls its own; nil if it has none.
  package let mainBranch: String?
  private let ids: [String: ObjectID]

  /// Reads what `git ls-remote --symref` prints. A pattern of it fits the ends of names, too.
  init(_ text: String, _ names: [String]) {
    let wanted = Set(names)
    var main: String?
    var ids: [String: ObjectID] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      if parts[1] == "HEAD", parts[0].hasPrefix("ref: refs/heads/") {
        main = String(parts[0].dropFirst("ref: refs/heads/".count))
      } else if wanted.contains(parts[1]) {
        ids[parts[1]] = ObjectID(hexadecimal: parts[0])
      }
    }
    mainBranch = main
    self.ids = ids
  }

  /// What a reference says; nil if there is none.
  package subscript(name: String) -> ObjectID? { ids[name] }
}
