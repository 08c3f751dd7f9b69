package import Manifests

/// What a rendering remembers beside its objects.
package struct TracingOptions: Sendable {
  /// The value of all objects that is followed.
  package var path: ValuePath?
  /// Whether it is remembered what files of ConfigSets are made of, and who sees them.
  package var findsReaders = false
  /// Whether it is remembered which folders and files name which.
  package var recordsGraph = false

  package init() {}
}
