internal import Git

extension Verdict {
  /// What git says, as a reason why nobody can tell.
  static func decide<Result>(
    _ body: () throws(GitError) -> Result
  ) throws(Verdict) -> Result {
    do throws(GitError) {
      return try body()
    } catch {
      throw .unknown(.failure(.git(error)))
    }
  }

  /// What ends a delivery, as a reason why nobody can tell.
  static func decide<Result>(
    _ body: () throws(DeliveryFailure) -> Result
  ) throws(Verdict) -> Result {
    do throws(DeliveryFailure) {
      return try body()
    } catch {
      throw .unknown(.failure(error))
    }
  }
}
