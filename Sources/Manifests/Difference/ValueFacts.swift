internal import Documents

/// What is known of a value that is compared.
struct ValueFacts {
  /// Lists whose order nobody reads, of those whose items have merge keys. Others may matter: variables
  /// refer to those before them, and containers start one after the other.
  private static let unordered: Set<String> = [
    "volumes", "volumeMounts", "volumeDevices", "ports", "ownerReferences", "conditions", "secrets",
    "topologySpreadConstraints", "resourceClaims",
  ]

  /// What is known of the fields of a mapping.
  private var type: SchemaType?
  private var field: SchemaField?
  private let values: (any ValueSchema)?
  /// Whether the order of a list means nothing.
  private(set) var isUnordered = false

  /// What is known of the objects of a kind.
  init(of kind: ObjectKind, _ values: (any ValueSchema)?) {
    type = Schema.type(of: kind)
    self.values = values
  }

  private init(_ field: SchemaField?, _ type: SchemaType?, _ values: (any ValueSchema)?) {
    self.field = field
    self.type = type
    self.values = values
  }

  /// What is known of the value of a key.
  func entry(_ key: Node) -> ValueFacts {
    let values = values?.value(of: key.text)
    if let field, field.shape == .map { return ValueFacts(nil, field.type, values) }
    guard let found = type?.field(key.text) else { return ValueFacts(nil, nil, values) }
    var facts = ValueFacts(found, found.shape == .object ? found.type : nil, values)
    switch found.shape {
    case .setOfScalars: facts.isUnordered = true
    case .mergedList: facts.isUnordered = Self.unordered.contains(key.string)
    case .object, .map, .atomicList: break
    }
    return facts
  }

  /// What is known of the items of a list.
  var items: ValueFacts { ValueFacts(nil, field?.type, values?.items) }

  /// The fields that may tell the items of a list apart, the best first: those of the schema, else
  /// those that people go by.
  var itemKeys: [[String]] {
    guard let keys = field?.mergeKeys, let first = keys.first, !first.isEmpty else {
      return ValuePath.keys.map { [$0] }
    }
    return keys.count == 1 ? [keys] : [[first], keys]
  }

  /// Whether two scalars are the same to whoever reads them.
  func areSame(_ one: Node, _ other: Node) -> Bool {
    if let json = one.canonicalJSON, json == other.canonicalJSON { return true }
    guard values?.isQuantity == true, let first = Quantity(one.text),
      let second = Quantity(other.text)
    else { return false }
    return first.isSame(as: second)
  }
}

extension Node {
  /// What the API server is sent; nil if it cannot be.
  fileprivate var canonicalJSON: [UInt8]? {
    var output = OutputText(capacity: 64)
    return (try? printCanonicalJSON(to: &output)) == nil ? nil : output.array
  }
}
