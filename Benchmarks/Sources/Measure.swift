import Foundation
import Glibc

/// Takes times.
enum Measure {
  static let turns = 7
  static let roundsInTurn = 3

  /// The CPU time of this process, in seconds.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The times of one work.
  static func rounds(of work: () -> Void) -> Times {
    Times((0..<turns).flatMap { _ in turn(work) })
  }

  /// The times of two works that take turns, so that a busy machine slows both; rounds of one turn
  /// find the caches warm.
  static func rounds(of work: () -> Void, and other: () -> Void) -> (Times, Times) {
    let pairs = (0..<turns).map { _ in (turn(work), turn(other)) }
    return (Times(pairs.flatMap(\.0)), Times(pairs.flatMap(\.1)))
  }

  /// The same, where the other work consumes something that is made before its time begins.
  static func rounds<Input>(
    of work: () -> Void, preparing: () -> Input, and other: (Input) -> Void
  ) -> (Times, Times) {
    let pairs = (0..<turns).map { _ in
      let times = (0..<roundsInTurn).map { _ in
        let input = preparing()
        return once { other(input) }
      }
      return (turn(work), times)
    }
    return (Times(pairs.flatMap(\.0)), Times(pairs.flatMap(\.1)))
  }

  private static func turn(_ work: () -> Void) -> [Double] {
    (0..<roundsInTurn).map { _ in once(work) }
  }

  private static func once(_ work: () -> Void) -> Double {
    let start = now
    work()
    return now - start
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
    precondition(status == 0, "\(program) failed")
    let times = [usage.ru_utime, usage.ru_stime]
    return times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
  }
}
