import Glibc

/// Adds up what pieces of work take.
struct Meter {
  private(set) var cpu = 0.0
  private(set) var wall = 0.0

  /// How much memory this process had at most, in KiB.
  static var peak: Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }

  /// Does a piece of work.
  mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    let before = (Self.now(CLOCK_PROCESS_CPUTIME_ID), Self.now(CLOCK_MONOTONIC))
    defer {
      cpu += Self.now(CLOCK_PROCESS_CPUTIME_ID) - before.0
      wall += Self.now(CLOCK_MONOTONIC) - before.1
    }
    return try work()
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
