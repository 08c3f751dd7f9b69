import Foundation

extension Thing: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .nothing: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let items): try container.encode(items)
    case .map(let fields): try container.encode(fields)
    }
  }

  /// The value as JSON; empty where that cannot be.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The object under another name.
  func renamed(_ name: String) -> Thing {
    guard case .map(var object) = self, case .map(var metadata) = self["metadata"] else {
      return self
    }
    metadata["name"] = .text(name)
    object["metadata"] = .map(metadata)
    return .map(object)
  }
}
