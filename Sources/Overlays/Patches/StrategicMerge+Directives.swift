internal import Documents
internal import Manifests

extension StrategicMerge {
  /// What a patch says of itself with `$patch`.
  enum Directive: String {
    case merge, replace, delete
  }

  private static let key = "$patch"

  /// The directive of a mapping, which is taken out of it.
  mutating func takeDirective(of mapping: Int32, isStrict: Bool) throws(FieldFailure) -> Directive {
    guard arena.kind(mapping) == .mapping, let value = arena.value(of: Self.key, in: mapping) else {
      return .merge
    }
    guard let directive = Directive(rawValue: arena.text(value).string) else {
      if !isStrict { return .merge }
      throw unknown(value)
    }
    document.remove(Self.key, from: mapping)
    return directive
  }

  /// The directive of a list: an item that has nothing but `$patch`.
  mutating func takeListDirective(of list: Int32) throws(FieldFailure) -> Directive {
    let items = document.items(of: list)
    guard
      let item = items.first(where: {
        arena.kind($0) == .mapping && arena.value(of: Self.key, in: $0) != nil
      }), arena.count(item) == 2, let value = arena.value(of: Self.key, in: item)
    else { return .merge }
    let text = arena.text(value).string
    guard let directive = Directive(rawValue: text) else { throw unknown(value) }
    var rest = ItemList(items: items)
    rest.set(nil, keys: [Self.key], values: [text], in: arena)
    document.setChildren(rest.items, of: list)
    return directive
  }

  private func unknown(_ value: Int32) -> FieldFailure {
    FieldFailure("`$patch` is `merge`, `replace` or `delete`", at: value)
  }
}
