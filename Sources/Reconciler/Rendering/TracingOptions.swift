package import Overlays

/// What a rendering remembers beside its objects.
package struct TracingOptions: Sendable {
  /// The kind, in small letters, of the objects that are remembered after each step.
  package var followedKind: String?
  /// Whether it is remembered what files of ConfigSets are made of, and who sees them.
  package var findsReaders = false
  /// Whether it is remembered which folders and files name which.
  package var recordsGraph = false

  /// Where is written what is looked at, if that is asked for.
  package var log: InputLog?

  package init() {}
}
