internal import Documents
internal import Manifests

/// What is known of a value that is merged.
enum MergeKnowledge {
  case nothing
  case type(SchemaType)
  case field(SchemaField)
  case open(Node, OpenAPISchema)

  /// What is known of objects of a kind.
  init(of kind: ObjectKind, in schema: OpenAPISchema?) {
    if let schema, let part = schema.part(of: kind) {
      self.init(part, schema)
    } else if schema?.extendsStandard ?? true, let type = Schema.type(of: kind) {
      self = .type(type)
    } else {
      self = .nothing
    }
  }

  private init(_ part: OpenAPISchema.Part?, _ schema: OpenAPISchema) {
    switch part {
    case .own(let node): self = .open(node, schema)
    case .standard(let type): self = .type(type)
    case nil: self = .nothing
    }
  }

  /// What is known of a field of a mapping.
  func field(_ name: String) -> MergeKnowledge {
    switch self {
    case .nothing: return .nothing
    case .type(let type): return type.field(name).map { .field($0) } ?? .nothing
    case .open(let node, let schema):
      return MergeKnowledge(schema.field(name, of: node), schema)
    case .field(let field):
      switch field.shape {
      case .object: return field.type?.field(name).map { .field($0) } ?? .nothing
      case .map: return field.type.map { .type($0) } ?? .nothing
      default: return .nothing
      }
    }
  }

  /// What is known of the field under a key of a mapping.
  func field(_ key: Int32, in arena: Arena) -> MergeKnowledge {
    switch self {
    case .nothing: .nothing
    case .type(let type): arena.withText(of: key, type.field).map { .field($0) } ?? .nothing
    case .field(let field) where field.shape == .object:
      field.type.flatMap { arena.withText(of: key, $0.field) }.map { .field($0) } ?? .nothing
    case .field, .open: field(arena.text(key).string)
    }
  }

  /// The keys by which the items of a list are told apart; nil for lists that are not merged.
  var mergeKeys: [String]? {
    switch self {
    case .nothing, .type: nil
    case .open(let node, let schema): schema.mergeKeys(of: node)
    case .field(let field):
      field.shape == .mergedList || field.shape == .setOfScalars ? field.mergeKeys : nil
    }
  }

  /// What is known of the items of a list.
  var items: MergeKnowledge {
    switch self {
    case .nothing, .type: .nothing
    case .open(let node, let schema): MergeKnowledge(schema.items(of: node), schema)
    case .field(let field): field.type.map { .type($0) } ?? .nothing
    }
  }
}
