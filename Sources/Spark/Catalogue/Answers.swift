internal import Manifests
internal import Synchronization

/// Answers that were found once. Whoever looks at many environments asks the same of each; what is
/// kept here changes nothing but the time that takes.
final class Answers<Answer: Sendable>: Sendable {
  /// How many are kept: more than there are keys, and not all that somebody makes up.
  private static var most: Int { 10_000 }

  private let known = Mutex<[Name: Answer]>([:])

  /// The answer to a question about a text.
  func answer(_ text: String, _ find: () -> Answer) -> Answer {
    let name = Name(text)
    if let answer = known.withLock({ $0[name] }) { return answer }
    let answer = find()
    known.withLock { if $0.count < Self.most { $0[name] = answer } }
    return answer
  }
}
