/// A commit that is to be written. Its id depends on these values and nothing else, but for a
/// signature of a kind of key that uses chance.
package struct CommitDraft: Equatable, Sendable {
  package var tree: ObjectID
  package var parents: [ObjectID]
  package var author: Signature
  package var committer: Signature
  package var message: String
  /// Who signs it.
  package var signer: SSHSigner?

  package init(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String,
    signer: SSHSigner? = nil
  ) {
    self.tree = tree
    self.parents = parents
    self.author = author
    self.committer = committer
    self.message = message
    self.signer = signer
  }

  /// The commit as git has it.
  func bytes() throws(GitError) -> [UInt8] {
    guard !message.utf8.contains(0) else { throw .invalidText("a message with a zero byte") }
    var text = "tree \(tree)\n"
    for parent in parents { text += "parent \(parent)\n" }
    text += "author \(try author.line())\n"
    text += "committer \(try committer.line())\n"
    let message = Array("\n\(message)".utf8)
    guard let signer else { return Array(text.utf8) + message }
    text += Self.header(of: try signer.sign(Array(text.utf8) + message))
    return Array(text.utf8) + message
  }

  /// The lines of a signature behind those that are signed. Each but the first begins with a space.
  private static func header(of signature: String) -> String {
    "gpgsig " + signature.split(separator: "\n").joined(separator: "\n ") + "\n"
  }
}
