/// Writes a tree as YAML in one of many ways.
enum WrittenTree {
  /// The text of a mapping.
  static func text(_ tree: PlainTree, _ dice: inout Dice) -> String {
    guard case .mapping(let entries) = tree, !entries.isEmpty, dice.roll(12) > 0 else {
      return brackets(tree, &dice) + dice.pick(["\n", ""])
    }
    let text = dice.pick(["", "", "---\n", "# first\n\n"]) + block(tree, 0, &dice)
    return dice.roll(5) == 0 ? String(text.dropLast()) : text
  }

  /// The lines of a collection that is not empty, each with its break.
  private static func block(_ tree: PlainTree, _ column: Int, _ dice: inout Dice) -> String {
    let spaces = String(repeating: " ", count: column)
    var text = ""
    switch tree {
    case .mapping(let entries):
      for (key, value) in entries.shuffled(using: &dice) {
        text += dice.pick(["", "", "", "\n", spaces + "# about \(key)\n", "# odd\n"])
        text += spaces + dice.pick([key, "'\(key)'", "\"\(key)\""]) + ":"
        text += behind(value, column, mayStay: true, &dice)
      }
    case .list(let items):
      for item in items {
        text += dice.pick(["", "", "", "\n", spaces + "# item\n"])
        text += spaces + "-" + behind(item, column, mayStay: false, &dice)
      }
    case .scalar: break
    }
    return text
  }

  /// A value behind a colon or a dash.
  private static func behind(
    _ value: PlainTree, _ column: Int, mayStay: Bool, _ dice: inout Dice
  ) -> String {
    let comment = dice.pick(["", "", "", " # c, d: e"])
    let deeper = column + dice.pick([1, 2, 4])
    switch value {
    case .mapping(let entries) where !entries.isEmpty && dice.roll(4) > 0:
      if !mayStay, dice.roll(3) > 0 {
        let lines = block(value, deeper + 1, &dice)
        let content = lines.drop { $0 == " " }
        if content.first != "#", content.first != "\n" {
          return String(repeating: " ", count: deeper - column) + content
        }
        return "\n" + lines
      }
      return comment + "\n" + block(value, deeper, &dice)
    case .list(let items) where !items.isEmpty && dice.roll(4) > 0:
      let isIndentless = mayStay && dice.roll(2) == 0
      return comment + "\n" + block(value, isIndentless ? column : deeper, &dice)
    case .scalar(let text): return scalar(text, deeper, comment, &dice)
    default: return dice.pick([" ", "  "]) + brackets(value, &dice) + comment + "\n"
    }
  }

  private static func scalar(
    _ text: String, _ column: Int, _ comment: String, _ dice: inout Dice
  ) -> String {
    let spaces = String(repeating: " ", count: column)
    let content = text.filter { $0 != "\"" }
    guard text.hasPrefix("\"") else {
      return (text == "null" ? dice.pick(["", " null", " ~"]) : " " + text) + comment + "\n"
    }
    switch dice.roll(7) {
    case 0: return " |-" + comment + "\n" + spaces + content + "\n" + dice.pick(["", "\n"])
    case 1:
      return " >-\n" + spaces + content.split(separator: " ").joined(separator: "\n" + spaces)
        + "\n"
    case 2:
      return " '" + content.split(separator: " ").joined(separator: "\n" + spaces) + "'" + comment
        + "\n"
    case 3 where content == "x y": return " x\n" + spaces + "y" + comment + "\n"
    case 4 where content == "x y": return "\n" + spaces + "x y" + comment + "\n"
    case 5 where !content.contains(":"): return " " + content + comment + "\n"
    default: return " " + text + comment + "\n"
    }
  }

  /// A value in brackets.
  private static func brackets(_ tree: PlainTree, _ dice: inout Dice) -> String {
    let space = dice.pick(["", " "])
    switch tree {
    case .scalar(let text):
      return text == "\"x y\"" ? dice.pick(["x y", text, "'x y'"]) : text
    case .list(let items):
      return "[" + space + items.map { brackets($0, &dice) }.joined(separator: ", ") + space + "]"
    case .mapping(let entries):
      let members = entries.shuffled(using: &dice).map { key, value in
        value == .scalar("null") && dice.roll(2) == 0
          ? key : dice.pick([key + ": ", "\"\(key)\":", "'\(key)': "]) + brackets(value, &dice)
      }
      return "{" + space + members.joined(separator: ", ") + space + "}"
    }
  }
}
