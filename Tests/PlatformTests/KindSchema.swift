import CaseSupport

/// The schema of a kind, and what it says of a value, as the API server would that refuses unknown
/// fields.
struct KindSchema {
  private let schema: Thing

  init(of definition: Thing) {
    schema = definition[path: "spec.versions.0.schema.openAPIV3Schema"]
  }

  init(schema: Thing) { self.schema = schema }

  /// What is wrong with an object.
  func faults(of object: Thing) -> [String] { Self.faults(of: object, by: schema, at: "") }

  /// The places of a schema that a structural one may not have.
  var faults: [String] { Self.faults(of: schema, at: "") }

  private static func faults(of value: Thing, by schema: Thing, at path: String) -> [String] {
    // What Kubernetes itself says of it is not repeated in a kind.
    if path == ".metadata" || schema == .map([:]) { return [] }
    guard isValue(value, schema["type"].text) else { return ["\(path): no \(schema["type"].text)"] }
    let choices = schema["enum"].texts
    var faults = choices.isEmpty || choices.contains(value.text) ? [] : ["\(path): \(value)"]
    if let least = schema["minimum"].number, let number = value.number, number < least {
      faults.append("\(path): \(number)")
    }
    faults += schema["required"].texts.filter { value[$0].isNothing }.map { "\(path): no \($0)" }
    for (index, item) in value.items.enumerated() {
      faults += self.faults(of: item, by: schema["items"], at: "\(path)[\(index)]")
    }
    let isOpen = schema["x-kubernetes-preserve-unknown-fields"].flag == true
    for key in value.keys {
      let known = schema["properties"][key]
      let below = known.isNothing ? schema["additionalProperties"] : known
      if !below.isNothing {
        faults += self.faults(of: value[key], by: below, at: "\(path).\(key)")
      } else if !isOpen {
        faults.append("\(path).\(key): unknown")
      }
    }
    return faults
  }

  private static func isValue(_ value: Thing, _ type: String) -> Bool {
    switch (type, value) {
    case ("object", .map), ("array", .list), ("string", .text), ("integer", .number): true
    case ("boolean", .flag): true
    default: false
    }
  }

  private static func faults(of schema: Thing, at path: String) -> [String] {
    let type = schema["type"].text
    var faults: [String] = []
    if !["object", "array", "string", "integer", "boolean"].contains(type) {
      faults.append("\(path): type `\(type)`")
    }
    if type == "array", schema["items"].isNothing { faults.append("\(path): no items") }
    if !schema["properties"].isNothing, !schema["additionalProperties"].isNothing {
      faults.append("\(path): properties and additionalProperties")
    }
    let says = ["properties", "additionalProperties", "x-kubernetes-preserve-unknown-fields"]
    if type == "object", path != ".metadata", says.allSatisfy({ schema[$0].isNothing }) {
      faults.append("\(path): would be emptied")
    }
    for key in schema["properties"].keys {
      faults += self.faults(of: schema["properties"][key], at: "\(path).\(key)")
    }
    for key in ["items", "additionalProperties"] where !schema[key].isNothing {
      faults += self.faults(of: schema[key], at: "\(path)[]")
    }
    return faults
  }
}
