internal import Documents
internal import Overlays

extension FieldReader {
  /// The fields of a part of the settings; none if it is not there.
  mutating func part(_ name: String, of fields: Fields, known: [String]) -> Fields {
    fields[name].map { self.fields(of: $0, named: name, known: known) } ?? Fields()
  }

  /// Reads a field over what it has been so far, if it is there.
  mutating func read<Value: SettingValue>(
    _ name: String, of fields: Fields, into setting: inout Setting<Value>
  ) {
    guard let node = fields[name], let read: Setting<Value> = value(node, name) else { return }
    setting = read
  }

  /// Reads a field that may be left out; an empty text leaves it out, too.
  mutating func read<Value: SettingValue>(
    _ name: String, of fields: Fields, into setting: inout Setting<Value>?
  ) {
    guard let node = fields[name] else { return }
    if node.kind == .string, node.count == 0 {
      setting = nil
    } else if let read: Setting<Value> = value(node, name) {
      setting = read
    }
  }

  /// Reads a list over what it has been so far, if it is there.
  mutating func read<Value: SettingValue>(
    _ name: String, of fields: Fields, into list: inout [Setting<Value>]
  ) {
    guard let node = fields[name], node.kind != .null else { return }
    let item = "\(name)[]"
    list = items(node, name).compactMap { node in
      if node.kind == .null { addMistake(SettingMistake("is empty"), of: item, at: node) }
      return value(node, item)
    }
  }

  /// Reads a switch over what it has been so far, if it is there.
  mutating func read(_ name: String, of fields: Fields, into setting: inout Setting<Bool>) {
    guard let node = fields[name], node.kind != .null else { return }
    setting = Setting(flag(node, name), at: location(of: node))
  }

  /// Reads a number over what it has been so far, if it is there.
  mutating func read(_ name: String, of fields: Fields, into setting: inout Setting<Int>) {
    guard let node = fields[name], let number = integer(node, name) else { return }
    guard let number = Int(exactly: number), number > 0 else {
      addMistake(SettingMistake("is less than 1"), of: name, at: node)
      return
    }
    setting = Setting(number, at: location(of: node))
  }

  /// The fields of an item of a list; nil if it is of another type.
  mutating func item(_ node: Node, of list: String, known: [String]) -> Fields? {
    let fields = fields(of: node, named: "\(list)[]", known: known)
    return node.kind == .mapping || node.kind == .null ? fields : nil
  }

  /// A field that its part cannot do without; that it is not there is reported.
  mutating func needed<Value: SettingValue>(
    _ name: String, of fields: Fields, _ part: String, at node: Node
  ) -> Setting<Value>? {
    guard let value = fields[name], value.kind != .null else {
      addMistake(SettingMistake("needs `\(name)`"), of: part, at: node)
      return nil
    }
    return self.value(value, name)
  }

  /// Says what is wrong with the value of a field.
  mutating func addMistake(_ mistake: SettingMistake, of name: String, at node: Node) {
    add("settings-value", "`\(name)` \(mistake.message)", at: node, hint: mistake.hint)
  }

  private mutating func value<Value: SettingValue>(_ node: Node, _ name: String) -> Setting<Value>?
  {
    guard let entry = text(node, name) else { return nil }
    do throws(SettingMistake) {
      return Setting(try Value(entry.text), at: location(of: node))
    } catch {
      addMistake(error, of: name, at: node)
      return nil
    }
  }
}
