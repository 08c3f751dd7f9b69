internal import CPrograms

/// How many things a process can do at a time.
package enum ProcessorCount {
  /// More threads than this wait for each other.
  private static let most = 8

  /// The processors that the process may use, as far as it is worth while.
  package static var useful: Int { min(max(Int(program_processors()), 1), most) }
}
