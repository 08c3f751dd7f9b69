internal import Documents
internal import Git

extension Verifier {
  /// Looks at branches or commits that are named as git names them.
  package func verify(names: [String]) throws(DeliveryFailure) -> [Verification] {
    var questions: [Question] = []
    for name in names { questions += try self.questions(about: name) }
    return answer(questions)
  }

  private func questions(about name: String) throws(DeliveryFailure) -> [Question] {
    let (branch, tip) = try find(name)
    let rendered = try RenderedBranch(
      from: tip, options.folder.map { [$0] }, readsAll: options.checksHistory,
      in: source.repository)
    let end: End = (source.repository, tip)
    let folders = rendered.folders.isEmpty ? [.root] : rendered.folders
    var questions = folders.flatMap { folder in
      self.questions(about: place(branch ?? name, branch != nil, folder), on: rendered, end)
    }
    if options.folder == nil, !rendered.folders.isEmpty {
      let strangers = try rendered.strangers()
      if !strangers.isEmpty {
        let place = place(branch ?? name, branch != nil, .root)
        questions.append(Question(place: place, end, answered: .beside(strangers)))
      }
    }
    // Behind the end of a shallow clone there may be folders that nothing here names.
    if let cut = rendered.end, options.folder == nil, !options.checksHistory {
      questions.append(
        Question(
          place: place(branch ?? name, branch != nil, .root), end,
          answered: .unknown(.failure(.git(.shallow(cut))))))
    }
    return questions
  }

  private func place(_ name: String, _ isBranch: Bool, _ folder: RepoPath) -> VerifiedPlace {
    VerifiedPlace(
      name: name, isBranch: isBranch, folder: folder, environment: options.environment,
      isEnvironmentGiven: options.environment != nil)
  }

  /// The branch that a name means, if it means one, and the commit. Of a branch without its remote
  /// the newer counts of ours and the remote's.
  private func find(
    _ name: String
  ) throws(DeliveryFailure) -> (branch: String?, tip: ObjectID) {
    do throws(DeliveryFailure) {
      if let tip = try branches.tip(of: name) { return (name, tip) }
    } catch {
      // What can be no branch may be something else that git knows.
      guard case .git = error else { throw error }
    }
    let repository = source.repository
    return try wrap { () throws(GitError) in
      let revision = try repository.revision(name)
      if name.isSameInBytes(as: "HEAD") {
        return (try repository.target(of: "HEAD")?.branch, revision.id)
      }
      for prefix in ["refs/heads/", "refs/remotes/\(options.remote)/"] {
        for whole in [name, "refs/" + name, "refs/remotes/" + name] where whole.hasPrefix(prefix) {
          if try repository.id(of: whole) == revision.id {
            return (String(whole.dropFirst(prefix.count)), revision.id)
          }
        }
      }
      return (nil, revision.id)
    }
  }
}
