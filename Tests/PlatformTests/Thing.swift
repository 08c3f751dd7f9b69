import Foundation

/// A value of a rendered object, read by the names on the way to it.
enum Thing: Equatable, Sendable, Decodable, CustomStringConvertible {
  case nothing
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([Thing])
  case map([String: Thing])

  /// Reads a line of JSON.
  init(json line: Substring) throws {
    self = try JSONDecoder().decode(Thing.self, from: Data(line.utf8))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([Thing].self) {
      self = .list(list)
    } else {
      self = value.decodeNil() ? .nothing : .map(try value.decode([String: Thing].self))
    }
  }

  /// The value of a key; nothing where there is none.
  subscript(_ key: String) -> Thing {
    guard case .map(let fields) = self else { return .nothing }
    return fields[key] ?? .nothing
  }

  /// The value at a path of keys and positions.
  subscript(path path: String) -> Thing {
    path.split(separator: ".").reduce(self) { thing, step in
      guard let position = Int(step) else { return thing[String(step)] }
      return thing.items.indices.contains(position) ? thing.items[position] : .nothing
    }
  }

  var isNothing: Bool { self == .nothing }

  var items: [Thing] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  var keys: [String] {
    guard case .map(let fields) = self else { return [] }
    return fields.keys.sorted()
  }

  var text: String {
    guard case .text(let text) = self else { return "" }
    return text
  }

  var number: Int? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  var flag: Bool? {
    guard case .flag(let flag) = self else { return nil }
    return flag
  }

  var texts: [String] { items.map(\.text) }
  var kind: String { self["kind"].text }
  var name: String { self[path: "metadata.name"].text }
  var namespace: String { self[path: "metadata.namespace"].text }
  var labels: Thing { self[path: "metadata.labels"] }
  /// The version of Spark that an object belongs to, if it belongs to one.
  var version: String { labels["app.kubernetes.io/version"].text }

  var description: String {
    switch self {
    case .nothing: "nothing"
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .text(let text): text
    case .list(let items): "\(items)"
    case .map(let fields): "\(fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })"
    }
  }
}

extension Thing {
  /// The pod that an object describes, of a Deployment or of a CronJob.
  var pod: Thing? {
    let paths = ["spec.template.spec", "spec.jobTemplate.spec.template.spec"]
    return paths.map { self[path: $0] }.first { !$0["containers"].isNothing }
  }

  /// The files of a ConfigMap.
  var files: [String: String] {
    self["data"].keys.reduce(into: [:]) { $0[$1] = self["data"][$1].text }
  }

  /// All texts in it.
  var allTexts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.allTexts)
    case .map(let fields): fields.values.flatMap(\.allTexts)
    case .nothing, .flag, .number: []
    }
  }
}
