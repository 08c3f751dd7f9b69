internal import Documents
internal import Git

extension Verifier {
  /// Where something ends that is verified: a branch, or a commit that was named.
  typealias End = (repository: Repository, tip: ObjectID?)

  /// What has to be found out about places, which stand on one branch. What cannot be asked is
  /// answered with the reason.
  func questions(about places: [VerifiedPlace], at end: End) -> [[Question]] {
    func same(_ verdict: Verdict) -> [[Question]] {
      places.map { [Question(place: $0, end, answered: verdict)] }
    }
    guard let tip = end.tip else { return same(.unknown(.notDelivered)) }
    do throws(DeliveryFailure) {
      let branch = try RenderedBranch(
        from: tip, places.map(\.folder), readsAll: options.checksHistory, in: end.repository)
      return places.map { questions(about: $0, on: branch, end) }
    } catch {
      return same(.unknown(.failure(error)))
    }
  }

  /// What has to be found out about a place, and about its past if that is wanted.
  func questions(
    about place: VerifiedPlace, on branch: RenderedBranch, _ end: End
  ) -> [Question] {
    do throws(DeliveryFailure) {
      let now = try branch.question(about: place, givenSource: options.source)
      guard options.checksHistory else { return [now] }
      let cut = branch.end.map { id in
        Question(place: place, end, answered: .unknown(.failure(.git(.shallow(id)))))
      }
      return try [now] + branch.pastQuestions(besides: now) + (cut.map { [$0] } ?? [])
    } catch {
      return [Question(place: place, end, answered: .unknown(.failure(error)))]
    }
  }
}

extension Question {
  /// A question that needs no finding out.
  init(place: VerifiedPlace, _ end: Verifier.End, answered verdict: Verdict) {
    self.init(
      place: place, repository: end.repository, commit: end.tip, tree: nil,
      subject: .answered(verdict))
  }
}
