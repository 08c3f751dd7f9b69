#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How long somebody else may be faster: pauses that grow, of a length that nobody can foresee, until
/// a time is over.
struct Patience {
  private let end: Double
  private var longest: Double

  /// Waits for so many seconds in all.
  init(seconds: Double) {
    end = Self.now + seconds
    longest = 0.02
  }

  /// Waits a little; false if there was enough of it.
  mutating func pause() -> Bool {
    let left = end - Self.now
    guard left > 0 else { return false }
    let pause = min(Double.random(in: longest / 4...longest), left)
    usleep(UInt32(pause * 1_000_000))
    longest = min(longest * 1.5, 0.5)
    return true
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
