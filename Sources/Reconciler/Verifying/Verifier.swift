internal import Documents
internal import Git

/// Proves that branches are what their sources render, or says what they are instead.
package struct Verifier {
  /// The commit whose settings count, and where its tree stands.
  let source: DeliverySource
  let options: VerifyOptions
  let sourceBranch: SourceBranch
  /// The branches that are in the repository of the source.
  let branches: DeliveryStore

  package init(
    _ source: DeliverySource, _ options: VerifyOptions = VerifyOptions()
  ) throws(DeliveryFailure) {
    self.source = source
    self.options = options
    let branch = try wrap { () throws(GitError) in
      try SourceBranch(source.branch, in: source.repository, remote: options.remote)
    }
    sourceBranch = branch
    branches = try wrap { () throws(GitError) in
      try DeliveryStore(source, branch, remote: nil, named: options.remote)
    }
  }

  /// Answers questions in their order. Those about one source are answered together, and nothing is
  /// kept of it afterwards.
  func answer(_ questions: [Question]) -> [Verification] {
    var answers: [Verification?] = questions.map { question in
      guard case .answered(let verdict) = question.subject else { return nil }
      return question.answer(verdict)
    }
    let open = questions.indices.filter { answers[$0] == nil }
    for (source, indices) in Dictionary(grouping: open, by: { questions[$0].source }) {
      guard let source else { continue }
      let proof = SourceProof(source, for: self)
      for index in indices { answers[index] = proof.answer(questions[index]) }
    }
    return answers.compactMap { $0 }
  }

  /// Only what is in the history of the source branch is delivered.
  func checkHistory(of id: ObjectID) throws(Verdict) {
    if sourceBranch.tips.isEmpty { throw .unknown(.noSourceBranch(sourceBranch.name)) }
    for tip in sourceBranch.tips {
      let isThere = try Verdict.decide { () throws(GitError) in
        try source.repository.isAncestor(id, of: tip)
      }
      if isThere { return }
    }
    throw .contradictory(.source(branch: sourceBranch.name))
  }

  /// Whether a commit stands in the history of one of some branches.
  func hasCommit(_ id: ObjectID?, on names: [String]) throws(Verdict) -> Bool {
    guard let id else { return false }
    for name in names {
      let isThere = try Verdict.decide { () throws(DeliveryFailure) in
        guard let tip = try branches.tip(of: name) else { return false }
        return try wrap { () throws(GitError) in try source.repository.isAncestor(id, of: tip) }
      }
      if isThere { return true }
    }
    return false
  }
}
