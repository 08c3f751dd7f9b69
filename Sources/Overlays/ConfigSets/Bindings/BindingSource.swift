internal import Documents
internal import Manifests

/// Where a bound value comes from: a file under Bindings and a line in `bindingSources`.
protocol BindingSource: Sendable {
  /// The field of `value` that asks for it.
  static var name: String { get }
  /// Fields that may stand beside it.
  static var options: [String] { get }
  init?(_ fields: Fields, _ reader: inout FieldReader)
  /// Whether it needs to know what containers mount.
  var looksAtContainers: Bool { get }
  /// Follows one entry of `images`; answers whether it is meant.
  mutating func apply(_ rule: ImageRule) -> Bool
  /// The value for a ConfigMap; nil if that was reported.
  func value(
    of binding: ConfigBinding, in scope: inout BindingScope, _ findings: inout Findings
  ) -> BoundText?
}

extension BindingSource {
  static var options: [String] { [] }
  var looksAtContainers: Bool { false }
  mutating func apply(_ rule: ImageRule) -> Bool { false }
}

/// All sources of values.
let bindingSources: [any BindingSource.Type] = [
  NamespaceSource.self,
  ImageSource.self,
  ServiceHostSource.self,
  MountPathSource.self,
  FieldSource.self,
]

/// The text that is bound.
struct BoundText {
  let text: String
  /// Where it is written what this follows from.
  var origins: [Place] = []
  /// Whose name it is, if that gets a hash that is not known yet.
  var nameOf: Int?
}
