import Documents

/// A value as programs see it, without a way to write it.
indirect enum PlainTree: Equatable {
  case scalar(String)
  case list([PlainTree])
  case mapping([String: PlainTree])

  /// Merges mappings key by key; everything else is replaced.
  func merged(with other: PlainTree) -> PlainTree {
    guard case .mapping(var own) = self, case .mapping(let others) = other else { return other }
    for (key, value) in others { own[key] = own[key]?.merged(with: value) ?? value }
    return .mapping(own)
  }

  /// The value as JSON on one line, with sorted keys.
  var json: String {
    switch self {
    case .scalar(let text): text
    case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{"
        + entries.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value.json)" }
        .joined(separator: ",") + "}"
    }
  }

  /// A value of any shape; a mapping at the top.
  static func random(depth: Int = 0, _ dice: inout Dice) -> PlainTree {
    switch depth == 0 ? 9 : dice.roll(depth > 4 ? 6 : 12) {
    case 0..<6:
      return .scalar(dice.pick(["1", "true", "null", "\"a\"", "\"b: c, {d}\"", "\"x y\"", "-2.5"]))
    case 6..<8:
      return .list((0..<dice.roll(4)).map { _ in random(depth: depth + 1, &dice) })
    default:
      var entries: [String: PlainTree] = [:]
      for _ in 0..<dice.roll(5) {
        entries[dice.pick(["a", "b", "c", "d", "e f", "g.h"])] = random(depth: depth + 1, &dice)
      }
      return .mapping(entries)
    }
  }
}

/// Numbers that look random and are the same each time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }
}

extension PlainTree {
  /// What a reader makes of a value; line breaks are shown as bars.
  init(_ node: Node) {
    switch node.kind {
    case .mapping:
      self = .mapping(
        Dictionary(uniqueKeysWithValues: node.entries.map { ($0.key.string, PlainTree($0.value)) }))
    case .string where node.style == .plain && node.count == 0: self = .scalar("null")
    case .sequence: self = .list(node.children.map { PlainTree($0) })
    case .string: self = .scalar("\"\(node.string.split(separator: "\n").joined(separator: "|"))\"")
    case .null: self = .scalar("null")
    default: self = .scalar(node.string)
    }
  }
}
