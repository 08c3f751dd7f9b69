internal import Documents

/// A value of a pod that Spark makes, and who says it.
package struct PodValue: Sendable {
  /// What it is.
  package enum Content: Sendable {
    case map([String: PodValue])
    case list([PodValue])
    case text(String)
    case number(Int)
    case flag(Bool)
  }

  package var content: Content
  package let origin: PodOrigin

  package init(_ content: Content, from origin: PodOrigin) {
    self.content = content
    self.origin = origin
  }

  /// A text that somebody says.
  package init(_ text: String, from origin: PodOrigin = .spark) {
    self.init(.text(text), from: origin)
  }

  /// An object of texts, of Spark itself or of a setting.
  init(_ fields: [String: PodValue], from origin: PodOrigin = .spark) {
    self.init(.map(fields), from: origin)
  }

  /// The field of an object.
  package subscript(_ key: String) -> PodValue? {
    get { if case .map(let fields) = content { fields[key] } else { nil } }
    set {
      guard case .map(var fields) = content else { return }
      fields[key] = newValue
      content = .map(fields)
    }
  }

  /// The values of a list; none where this is no list.
  package var items: [PodValue] { if case .list(let items) = content { items } else { [] } }

  /// The fields of an object, in the order of their names.
  package var fields: [(key: String, value: PodValue)] {
    guard case .map(let fields) = content else { return [] }
    return fields.sorted { $0.key.precedesInBytes($1.key) }
  }

  package var text: String? { if case .text(let text) = content { text } else { nil } }

  package var name: String { self["name"]?.text ?? "" }
}

/// Who says a value of a pod.
package enum PodOrigin: Sendable, Hashable {
  /// The template: the number of the node.
  case template(Int32)
  /// A setting: its key.
  case setting(String)
  /// Spark, whatever anybody says.
  case spark
}

extension PodValue {
  /// Changes an object in this one, which is made if it is not there.
  mutating func edit(_ key: String, _ change: (inout PodValue) -> Void) {
    var value = self[key] ?? PodValue([:])
    change(&value)
    self[key] = value
  }

  /// Puts values behind those of a list, which is made if it is not there.
  mutating func append(_ values: [PodValue], to key: String) {
    guard !values.isEmpty else { return }
    let list = self[key]
    self[key] = PodValue(.list((list?.items ?? []) + values), from: list?.origin ?? .spark)
  }
}

extension PodValue {
  /// Fields whose values are amounts, which may be written as numbers.
  private static let amounts: Set = ["limits", "requests"]
  /// Maps that are left out where they are empty; other empty objects say something.
  private static let maps: Set = [
    "labels", "annotations", "nodeSelector", "limits", "requests", "matchLabels",
  ]

  /// Reads a template as Kubernetes' client does: what is null or an empty list is not there.
  init?(_ node: Node, below key: String = "") {
    let origin = PodOrigin.template(node.id)
    switch node.kind {
    case .null: return nil
    case .mapping:
      let fields = node.entries.compactMap { name, value in
        PodValue(value, below: Self.amounts.contains(key) ? "sizeLimit" : name.string)
          .map { (name.string, $0) }
      }
      if fields.isEmpty, Self.maps.contains(key) { return nil }
      self.init(.map(Dictionary(fields) { $1 }), from: origin)
    case .sequence:
      let items = node.children.compactMap { PodValue($0) }
      if items.isEmpty { return nil }
      self.init(.list(items), from: origin)
    case .bool: self.init(.flag(Spelling.boolean(node.string) ?? false), from: origin)
    case .int where key != "sizeLimit":
      guard let number = Int(node.string) else { return nil }
      self.init(.number(number), from: origin)
    default: self.init(.text(node.string), from: origin)
    }
  }

  /// The value as JSON, with the fields of objects in order.
  package var json: String {
    switch content {
    case .map: JSONText.object(fields.map { ($0.key, $0.value.json) })
    case .list(let items): JSONText.array(items.map(\.json))
    case .text(let text): JSONText.string(text)
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    }
  }
}
