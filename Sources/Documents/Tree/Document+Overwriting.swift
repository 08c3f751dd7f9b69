// Values that take the place of others.

extension Document {
  /// Gives a scalar another value and the style that this would have anew.
  package mutating func setAnew(_ id: Int32, to value: NewValue, from place: Place?) {
    set(id, to: value, from: place)
    let isLong = arena.kind(id) == .string && arena.text(id).contains(0x0A)
    let kind = value.kind
    arena.edit(id) { record in
      record.flags.style = isLong ? .literal : .plain
      record.kind = kind
    }
  }

  /// Puts the value of a node in the place of another, which keeps its neighbours and, if both are
  /// scalars, its style. All that share its value change with it.
  package mutating func overwrite(_ id: Int32, with other: Int32) {
    let shift = makeEditable(roomFor: 0)
    let (id, other) = (id + shift, other + shift)
    guard id != other else { return }
    var record = arena[other]
    guard record.kind.isScalar else { return replaceContent(of: id, by: other) }
    let old = arena[id]
    record.flags.style = style(of: record, in: old)
    // Quotes that stay make a string of anything.
    if old.kind.isScalar, old.flags.style != .plain { record.kind = .string }
    writeShared(record, arena.additions?.sources[other], at: id)
  }

  /// kustomize keeps the style of what was there; text of several lines that was plain becomes a
  /// block.
  private func style(of new: NodeRecord, in old: NodeRecord) -> Style {
    let style: Style = old.kind.isScalar ? old.flags.style : .plain
    guard style == .plain, new.kind == .string else { return style }
    return arena.value(new).contains(0x0A) ? .literal : .plain
  }

  /// Makes a string in quotes of a scalar, and of all that share its value.
  package mutating func quote(_ id: Int32) {
    let id = id + makeEditable(roomFor: 0)
    var node = id
    repeat {
      arena.edit(node) { record in
        record.kind = .string
        record.flags.style = .doubleQuoted
      }
      node = arena.additions?.twins?[Int(node)] ?? 0
    } while node != 0 && node != id
  }

  /// Makes the content of a free node that of a node that is in use.
  package mutating func replaceContent(of id: Int32, by free: Int32) {
    var record = arena[free]
    record.next = arena[id].next
    if let child = arena.firstChild(free) { record.content = UInt32(bitPattern: child - id) }
    write(record, arena.additions?.sources[free], at: id)
  }

  /// Writes a collection in another style.
  package mutating func restyle(_ id: Int32, to style: Style) {
    let id = id + makeEditable(roomFor: 0)
    arena.edit(id) { $0.flags.style = style }
  }
}
