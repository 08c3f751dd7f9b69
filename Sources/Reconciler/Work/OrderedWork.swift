/// Work of many equal parts, done on several threads, whose results are taken on one, in their
/// order. Whatever the number of threads is, what is taken is the same, and so is what can be known
/// when a part begins.
package struct OrderedWork: Sendable {
  /// From how many parts on there are threads: to start them takes as long as a small part.
  package static let fewestParts = 8
  /// A part begins when all are taken that stand so many before it, and the first. No more results
  /// than this wait.
  package static let window = 32

  private let count: Int
  private let threads: Int

  /// So many parts, on no more than so many threads.
  package init(_ count: Int, threads: Int) {
    self.count = count
    self.threads = count < Self.fewestParts ? 1 : min(threads, count)
  }

  /// Does all parts, until a result is taken that says that it is enough. Each thread begins with
  /// something of its own.
  package func run<Own, Result: Sendable>(
    begin: @escaping @Sendable () -> Own,
    make: @escaping @Sendable (Own, Int) -> Result, take: (Int, Result) -> Bool
  ) {
    let queue = WorkQueue<Result>(count)
    let workers =
      threads < 2
      ? []
      : (0..<threads).compactMap { _ in
        WorkerThread {
          let own = begin()
          while let part = queue.begin() { queue.finish(part, with: make(own, part)) }
        }
      }
    if workers.isEmpty {
      let own = begin()
      for part in 0..<count where !take(part, make(own, part)) { return }
      return
    }
    for part in 0..<count {
      guard let result = queue.result(), take(part, result) else { break }
      queue.advance()
    }
    queue.stop()
    for worker in workers { worker.join() }
  }
}
