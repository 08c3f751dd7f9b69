internal import Manifests

/// `nameSuffix`: goes behind every name.
struct NameSuffixTransformer: NameAffix {
  static let fields = ["nameSuffix"]
  static let side = NameChange.Side.back

  static func fields(of configuration: FieldConfiguration) -> [FieldSpec] {
    configuration[.nameSuffix]
  }

  let text: TextEntry
  let ownFields: [FieldSpec]?

  var plugins: [String] { ["SuffixTransformer"] }
}
