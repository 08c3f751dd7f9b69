import Foundation

/// A value of a rendered object, read by the names on the way to it. Numbers are kept as servers keep
/// them: whole ones that do not fit 64 bits are floats.
package enum Thing: Equatable, Sendable, CustomStringConvertible {
  case nothing
  case flag(Bool)
  case number(Int)
  case float(Double)
  case text(String)
  case list([Thing])
  case map([String: Thing])

  /// Reads JSON.
  package init(json text: some StringProtocol) throws {
    self = try JSONDecoder().decode(Thing.self, from: Data(text.utf8))
  }

  /// The value of a key; nothing where there is none.
  package subscript(_ key: String) -> Thing {
    guard case .map(let fields) = self else { return .nothing }
    return fields[key] ?? .nothing
  }

  /// The value at a path of keys and positions.
  package subscript(path path: String) -> Thing {
    path.split(separator: ".").reduce(self) { thing, step in
      guard let position = Int(step) else { return thing[String(step)] }
      return thing.items.indices.contains(position) ? thing.items[position] : .nothing
    }
  }

  /// Whether there is none, or it is null.
  package var isNothing: Bool { self == .nothing }

  /// The items of a list; none where there is none.
  package var items: [Thing] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  /// The keys of a map, in one order.
  package var keys: [String] {
    guard case .map(let fields) = self else { return [] }
    return fields.keys.sorted()
  }

  /// A text; empty where there is none.
  package var text: String {
    guard case .text(let text) = self else { return "" }
    return text
  }

  /// A whole number.
  package var number: Int? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// True or false.
  package var flag: Bool? {
    guard case .flag(let flag) = self else { return nil }
    return flag
  }

  package var description: String {
    switch self {
    case .nothing: "nothing"
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .float(let number): "\(number)"
    case .text(let text): text
    case .list(let items): "\(items)"
    case .map(let fields): "\(fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })"
    }
  }
}
