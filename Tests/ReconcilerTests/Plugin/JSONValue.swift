import Foundation

/// A value as the servers keep it: whole numbers that do not fit 64 bits are floats.
enum JSONValue: Equatable, Codable {
  case nothing
  case flag(Bool)
  case integer(Int64)
  case float(Double)
  case text(String)
  case list([JSONValue])
  case map([String: JSONValue])

  init(json text: String) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int64.self) {
      self = .integer(number)
    } else if let number = try? value.decode(Double.self) {
      self = .float(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = value.decodeNil() ? .nothing : .map(try value.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .nothing: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .integer(let number): try container.encode(number)
    case .float(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let items): try container.encode(items)
    case .map(let fields): try container.encode(fields)
    }
  }

  /// The value as JSON, with its keys in one order.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  subscript(_ key: String) -> JSONValue? {
    guard case .map(let fields) = self else { return nil }
    return fields[key]
  }

  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var items: [JSONValue] {
    guard case .list(let items) = self else { return [] }
    return items
  }
}
