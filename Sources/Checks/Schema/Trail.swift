internal import Documents

/// The way from the top of an object to the value that is looked at.
struct Trail {
  /// Keys by their nodes, items by their numbers from -1 downwards.
  private var steps: [Int32] = []

  /// How many steps it has.
  var depth: Int { steps.count }

  /// Goes to the value of a key.
  mutating func enter(key: Int32) { steps.append(key) }

  /// Goes to an item.
  mutating func enter(item: Int) { steps.append(-1 - Int32(item)) }

  /// Goes back one step.
  mutating func leave() { steps.removeLast() }

  /// The way as people write it: `spec.containers[0].image`.
  func text(in arena: Arena) -> String {
    var text = ""
    for step in steps {
      guard step >= 0 else {
        text += "[\(-1 - step)]"
        continue
      }
      let key = arena.text(step).string
      if key.utf8.contains(UInt8(ascii: ".")) {
        text += "[\(key)]"
      } else {
        text += text.isEmpty ? key : "." + key
      }
    }
    return text
  }
}
