package import Documents
package import Git

/// What a file `hydrator.metadata` says of where manifests come from: Argo CD's source hydrator
/// writes such files, GitOps Promoter reads them.
package struct HydratorMetadata: Sendable {
  /// What files of this kind are called.
  package static let path = RepoPath("hydrator.metadata") ?? .root

  /// The content of the file.
  package let text: String

  /// What stands at the root of a branch, or of the folder that Promoter is told to look at.
  package init(root source: Revision, repoURL: String?) {
    let message = SourceMessage(source)
    let author = "\(source.author.name) <\(source.author.email)>"
    // Argo CD keeps the moment only, and prints it with the zone of its container: Greenwich's.
    let date = InternetDate(secondsSince1970: source.author.time)?.text ?? ""
    var fields = Self.origin(source.id, repoURL)
    fields += IndentedJSON.filled([
      ("author", CopiedText(author, atMost: CopiedText.lineBytes).text), ("date", date),
      ("subject", message.subject.text), ("body", message.body.text),
    ])
    if let reference = message.reference {
      fields.append(("references", .list([.fields([("commit", reference.json)])])))
    }
    text = IndentedJSON.fields(fields).printed
  }

  /// What stands beside the manifests; the commands are those that render them.
  package init(folder source: Revision, repoURL: String?, commands: [String]) {
    let fields = Self.origin(source.id, repoURL)
    let list = IndentedJSON.list(commands.map { .text($0) })
    text = IndentedJSON.fields(fields + (commands.isEmpty ? [] : [("commands", list)])).printed
  }

  private static func origin(
    _ source: ObjectID, _ repoURL: String?
  ) -> [(key: String, value: IndentedJSON)] {
    IndentedJSON.filled([("repoURL", repoURL ?? ""), ("drySha", source.description)])
  }
}

extension SourceReference {
  /// The reference as it stands in the file.
  fileprivate var json: IndentedJSON {
    .fields(
      IndentedJSON.filled([
        ("author", author.text), ("date", date), ("subject", subject.text), ("body", body.text),
        ("sha", id), ("repoUrl", repoURL),
      ]))
  }
}
