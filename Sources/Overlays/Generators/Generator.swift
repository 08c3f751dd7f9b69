internal import Documents
internal import Manifests

/// What makes an object that no file holds.
protocol Generator: Sendable {
  /// The kind of kustomize's generators that does the same.
  var plugin: String { get }
  var name: TextEntry { get }
  var behavior: GeneratorBehavior { get }
  /// Makes the object.
  func generate(_ loader: Loader, source: Int32, _ findings: inout Findings) -> Manifest
}

/// What becomes of an object that is there already.
enum GeneratorBehavior: Sendable {
  case create, merge, replace
}
