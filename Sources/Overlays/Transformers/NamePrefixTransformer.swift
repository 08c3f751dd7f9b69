internal import Manifests

/// `namePrefix`: goes before every name.
struct NamePrefixTransformer: NameAffix {
  static let fields = ["namePrefix"]
  static let side = NameChange.Side.front

  static func fields(of configuration: FieldConfiguration) -> [FieldSpec] {
    configuration[.namePrefix]
  }

  let text: TextEntry
  let ownFields: [FieldSpec]?

  var plugins: [String] { ["PrefixTransformer"] }
}
