internal import Documents

/// Something in an object that does not fit its schema.
struct SchemaProblem: Sendable {
  /// How many are told of one object.
  static let most = 100
  /// What helps where only quotes are wrong.
  static let quotesWanted = "put it in quotes"
  static let quotesInTheWay = "remove the quotes"

  /// The object, by its position.
  var manifest = 0
  /// The template that stands in the object, by its position, if it is in one.
  var pod: Int?
  /// What to underline.
  let node: Node
  /// Where it is in the object, or in the template.
  let path: String
  let kind: Kind

  /// What does not fit.
  enum Kind: Sendable {
    /// A field that the type does not have, and those that it has.
    case unknownField(String, known: [String])
    /// A value of another type, with what helps.
    case wrongType(expected: String, found: String, hint: String?)
    /// Fields that are not there.
    case missingFields([String])
    /// A value of the right type that cannot be, with what helps.
    case wrongValue(String, hint: String?)
    /// An item that is the same as another one, by what tells items apart.
    case duplicateItem(key: String, first: Node)
    /// Something in a definition that no server takes.
    case unusableSchema(String, hint: String?)
  }
}

/// A kind whose objects could not be checked.
struct UncheckedKind: Sendable {
  /// The first object, by its position.
  let manifest: Int
  var count: Int
  /// The versions that are known.
  let versions: [String]
  /// Whether servers refuse it.
  let isRefused: Bool
}
