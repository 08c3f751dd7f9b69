import Synchronization
import Testing

@testable import Reconciler

/// Whatever the number of threads is, results come in order, and each part knows what it may know.
@Suite struct OrderedWorkTests {
  private final class Log: Sendable {
    let taken = Mutex(0)
    let threads = Mutex(0)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 31, 32, 33, 500], [1, 2, 3, 7])
  func order(_ count: Int, _ threads: Int) {
    let log = Log()
    var taken: [Int] = []
    OrderedWork(count, threads: threads).run(
      begin: { log.threads.withLock { $0 += 1 } },
      make: { _, part in
        let known = log.taken.withLock { $0 }
        #expect(known >= min(part, 1) && known > part - OrderedWork.window && known <= part)
        return (0..<(part * 7_919) % 1_000).reduce(part) { $0 ^ $1 ^ $1 }
      }
    ) { part, result in
      #expect(result == part)
      taken.append(part)
      log.taken.withLock { $0 += 1 }
      return true
    }
    #expect(taken == Array(0..<count))
    let expected = count < OrderedWork.fewestParts ? 1 : threads
    #expect(log.threads.withLock { $0 } == expected)
  }

  @Test(arguments: [1, 4], [0, 5, 99]) func enough(_ threads: Int, _ last: Int) {
    var taken = 0
    OrderedWork(200, threads: threads).run(begin: {}, make: { _, part in part }) { part, _ in
      taken += 1
      return part < last
    }
    #expect(taken == last + 1)
  }

  /// Calls itself so often, with room for something in each call.
  private func depth(_ rest: Int) -> Int {
    guard rest > 0 else { return 0 }
    return withUnsafeTemporaryAllocation(byteCount: 128, alignment: 8) { room in
      room[0] = 1
      return depth(rest - 1) + Int(room[0])
    }
  }

  @Test func threadsHaveLargeStacks() {
    var depths: [Int] = []
    OrderedWork(8, threads: 2).run(begin: {}, make: { [self] _, _ in depth(20_000) }) {
      depths.append($1)
      return true
    }
    #expect(depths == Array(repeating: 20_000, count: 8))
  }
}
