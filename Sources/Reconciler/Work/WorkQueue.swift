#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The parts that threads are to do, and the results that wait to be taken.
final class WorkQueue<Result: Sendable>: @unchecked Sendable {
  // All that follows is used by who holds the lock.
  private let lock = ThreadLock()
  private var count: Int
  /// The part that begins next.
  private var next = 0
  /// How many results were taken.
  private var taken = 0
  /// By the numbers of their parts, of which the last bits count.
  private var results = [Result?](repeating: nil, count: OrderedWork.window)

  init(_ count: Int) {
    self.count = count
  }

  /// The part that a thread does next; nil if there is none.
  func begin() -> Int? {
    lock.wait(for: .room) { next >= count || next == 0 || taken > 0 && next < taken + window }
    defer { lock.leave() }
    guard next < count else { return nil }
    next += 1
    return next - 1
  }

  /// Takes the result of a part.
  func finish(_ part: Int, with result: Result) {
    lock.enter()
    results[part % window] = result
    if part == taken { lock.tell(.result) }
    lock.leave()
  }

  /// Waits for the result of the next part. No part that has to come after it begins yet.
  func result() -> Result? {
    lock.wait(for: .result) { results[taken % window] != nil }
    defer { lock.leave() }
    let result = results[taken % window]
    results[taken % window] = nil
    return result
  }

  /// Everything was done that the result is needed for.
  func advance() {
    lock.enter()
    taken += 1
    lock.tell(.room)
    lock.leave()
  }

  /// Lets no part begin any more.
  func stop() {
    lock.enter()
    count = 0
    lock.tell(.room)
    lock.leave()
  }

  private var window: Int { OrderedWork.window }
}
