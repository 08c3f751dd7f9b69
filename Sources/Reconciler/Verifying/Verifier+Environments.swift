internal import Documents
internal import Git

extension Verifier {
  /// Looks at environments where they are delivered to, and answers in their order.
  package func verify(
    _ members: [(environment: Environment, target: DeliveryTarget)]
  ) -> [Verification] {
    var questions: [Int: [Question]] = [:]
    let addresses = Dictionary(grouping: members.indices) { members[$0].target.address }
    for indices in addresses.values {
      let branches = Dictionary(grouping: indices) { members[$0].target.branch }
      let store: DeliveryStore
      do throws(DeliveryFailure) {
        store = try self.store(of: members[indices[0]].target, Array(branches.keys))
      } catch {
        for index in indices { questions[index] = [unanswerable(members[index], error)] }
        continue
      }
      for (branch, indices) in branches {
        let places = indices.map { place(of: members[$0]) }
        let found = self.questions(about: places, on: branch, in: store)
        for (index, list) in zip(indices, found) { questions[index] = list }
      }
    }
    return answer(members.indices.flatMap { questions[$0] ?? [] })
  }

  private typealias Member = (environment: Environment, target: DeliveryTarget)

  private func place(of member: Member) -> VerifiedPlace {
    VerifiedPlace(
      name: member.target.branch, isBranch: true, folder: member.target.folder,
      environment: member.environment.name, isEnvironmentGiven: false)
  }

  private func unanswerable(_ member: Member, _ failure: DeliveryFailure) -> Question {
    Question(
      place: place(of: member), (source.repository, nil), answered: .unknown(.failure(failure)))
  }

  /// Where the branches of a target are, as they are now.
  private func store(
    of target: DeliveryTarget, _ branches: [String]
  ) throws(DeliveryFailure) -> DeliveryStore {
    guard let address = target.repository else { return self.branches }
    var store = try wrap { () throws(GitError) in
      try DeliveryStore(at: address, beside: source.repository, options.access)
    }
    try store.look(at: branches.sorted { $0.precedesInBytes($1) }, withNotes: false)
    return store
  }

  private func questions(
    about places: [VerifiedPlace], on branch: String, in store: DeliveryStore
  ) -> [[Question]] {
    do throws(DeliveryFailure) {
      return questions(about: places, at: (store.repository, try store.tip(of: branch)))
    } catch {
      return places.map { place in
        [Question(place: place, (store.repository, nil), answered: .unknown(.failure(error)))]
      }
    }
  }
}
