import Foundation
import Glibc

/// Takes times and prints them.
enum Measure {
  static let rounds = 15

  /// The CPU time of this process, in seconds.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The shortest of several rounds.
  static func best(_ body: () -> Void) -> Double {
    (0..<rounds).map { _ in
      let start = now
      body()
      return now - start
    }.min() ?? 0
  }

  /// The CPU time that a process takes from start to end.
  static func processTime(_ program: String, _ arguments: [String]) throws -> Double {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else {
      throw CocoaError(.fileNoSuchFile)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    return times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
  }

  /// A line of the table.
  static func row(_ name: String, _ bytes: Int, _ time: Double, _ peer: Double) {
    let megabytes = (Double(bytes) / 1e6).rounded(2)
    let rate = (Double(bytes) / time / 1e9).rounded(3)
    let ratio = time == peer ? "1" : "\((peer / time).rounded(2)) times as fast"
    let milliseconds = (time * 1e3).rounded(2)
    print(name.padded(44) + megabytes.padded(8) + milliseconds.padded(9) + rate.padded(8) + ratio)
  }
}

extension String {
  /// The text, at least this wide.
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(width - count, 1))
  }
}

extension Double {
  /// The number with so many digits behind the point.
  func rounded(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
