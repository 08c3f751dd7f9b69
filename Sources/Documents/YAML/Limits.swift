/// Bounds on what one text may ask for. Each is counted, none is timed, so a verdict is the same on
/// every machine.
package struct Limits: Sendable {
  /// Bytes of one file.
  package var bytes = 256 << 20
  /// Collections inside each other.
  package var depth = 1_000
  /// Documents of one file.
  package var documents = 100_000
  /// Nodes that aliases and merge keys may add to one file.
  package var expandedNodes = 1_000_000
  /// Problems that are reported of one file.
  package var problems = 100

  package init() {}
}
