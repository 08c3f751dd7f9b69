#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs a program and prints what it took: microseconds of CPU, kibibytes at its peak, exit code,
/// microseconds by the clock.
///
/// A process inherits the peak memory of the one that starts it, so this one is as small as can be.
@main
struct Launch {
  static func main() {
    let words = CommandLine.arguments.dropFirst().map { strdup($0) } + [nil]
    guard let program = words.first.flatMap({ $0 }) else { exit(2) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let start = now()
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, words, environ) == 0 else { exit(3) }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let wall = now() - start
    let times = [usage.ru_utime, usage.ru_stime]
    let micros = times.reduce(0) { $0 + $1.tv_sec * 1_000_000 + Int($1.tv_usec) }
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    print(micros, usage.ru_maxrss, code, wall)
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }
}
