package import Documents
internal import Synchronization

/// What was found out about content that many environments share: files with the same text, and nodes
/// of documents that they take copies of. Whoever looks at many environments meets most of it in each;
/// what is kept here changes nothing but the time that takes, and lives as long as somebody looks.
package final class CheckMemory: Sendable {
  /// What tells contents apart: the name says how a text is read.
  private struct FileKey: Hashable {
    let name: String
    let text: Text
  }

  private struct State {
    var files: [FileKey: FileContents] = [:]
    var byteCount = 0
    var documents: [ObjectIdentifier: KnownDocument] = [:]
    var nodeCount = 0
  }

  /// What is kept at most: that of a large platform, and not all that somebody makes up. What is read
  /// of a text takes several times as much as the text.
  private static let mostFiles = 4_096
  private static let mostBytes = 2 << 20
  private static let mostDocuments = 10_000
  private static let mostNodes = 200_000

  private let state = Mutex(State())

  package init() {}

  /// The contents of a file with a name and a text; read if nobody has.
  package func contents(
    named name: String, _ text: Text, _ read: () -> FileContents
  ) -> FileContents {
    find(FileKey(name: name, text: text), read).contents
  }

  /// The contents of a file that is a value of an object, by its key.
  package func contents(of key: Node, _ value: Node, _ read: () -> FileContents) -> FileContents {
    guard key.original != nil, let original = value.original,
      let document = document(of: original)
    else { return contents(named: key.string, value.text, read) }
    if let known = document.contents(value.id) { return known }
    let (contents, isKept) = find(FileKey(name: key.string, text: value.text), read)
    if isKept { document.keep(contents, at: value.id) }
    return contents
  }

  /// Reads contents that nobody has read, and keeps them if there is room.
  private func find(
    _ key: FileKey, _ read: () -> FileContents
  ) -> (contents: FileContents, isKept: Bool) {
    if let known = state.withLock({ $0.files[key] }) { return (known, true) }
    let contents = read()
    let isKept = state.withLock { state in
      let byteCount = state.byteCount + contents.text.count
      guard state.files.count < Self.mostFiles, byteCount <= Self.mostBytes else { return false }
      state.byteCount = byteCount
      state.files[FileKey(name: key.name, text: contents.text)] = contents
      return true
    }
    return (contents, isKept)
  }

  /// What is known of the document of a node that many share; nil if too much is kept already.
  func document(of node: Node) -> KnownDocument? {
    let arena = node.arena
    return state.withLock { state in
      if let known = state.documents[ObjectIdentifier(arena)] { return known }
      let nodeCount = state.nodeCount + arena.nodeCount
      guard state.documents.count < Self.mostDocuments, nodeCount <= Self.mostNodes else {
        return nil
      }
      state.nodeCount = nodeCount
      let document = KnownDocument(arena)
      state.documents[ObjectIdentifier(arena)] = document
      return document
    }
  }

  /// What a container starts and sees, by its node.
  func container(_ node: Node) -> ContainerFacts {
    guard let original = node.original, let document = document(of: original) else {
      return ContainerFacts(node)
    }
    return document.container(original)
  }
}
