internal import Documents

extension HadoopWriter {
  /// Writes the element of a property with the value of a setting.
  mutating func write(_ setting: KeyedMerge.Setting, of entry: KeyedEntry, in layer: Int) {
    let bytes = files[layer].keyed.text.bytes
    guard merge.written(of: setting).map({ $0 != (layer, entry.written) }) ?? true,
      let home = files[layer].properties[entry.written.lowerBound],
      let owner = setting.giver?.layer,
      let giver = files[owner].properties[Int(merge.place(of: setting).offset)]
    else {
      output += bytes.slice(entry.lines)
      return
    }
    guard setting.made != nil || Self.canHold(valueOf: giver, in: home) else {
      output += files[owner].keyed.text.bytes.slice(giver.element)
      return
    }
    var position = entry.lines.lowerBound
    for edit in edits(of: setting, home, in: layer, giver, in: owner) {
      output += bytes.slice(position..<edit.range.lowerBound)
      output += edit.bytes
      position = edit.range.upperBound
    }
    output += bytes.slice(position..<entry.lines.upperBound)
  }

  /// Whether a value fits where another property has its own: Hadoop knows an empty value in
  /// quotes, and none in an element.
  private static func canHold(
    valueOf giver: HadoopProperty, in home: HadoopProperty
  ) -> Bool {
    guard giver[.value]?.text.isEmpty ?? true else { return true }
    let form = home[.value]?.form ?? home[.name]?.form
    return giver.hasValue == (form == .attribute)
  }

  /// What changes in a property that another one gives its value, in the order of the text.
  private func edits(
    of setting: KeyedMerge.Setting, _ home: HadoopProperty, in layer: Int,
    _ giver: HadoopProperty, in owner: Int
  ) -> [TextEdit] {
    var edits: [TextEdit] = []
    let file = files[layer]
    let source = setting.made != nil ? nil : files[owner].keyed.text.bytes
    let isValued = setting.made != nil || giver.hasValue
    if let value = home[.value] {
      edits.append(
        Self.edit(value, as: .value, to: merge.text(of: setting), giver[.value], source, in: file))
    } else if isValued, let name = home[.name] {
      edits.append(Self.added(.value, merge.text(of: setting), behind: name, in: file))
    }
    if giver.isFinal, !home.isFinal, let place = home[.value] ?? home[.name] {
      edits.append(
        home[.final].map { Self.edit($0, as: .final, to: "true", nil, nil, in: file) }
          ?? Self.added(.final, "true", behind: place, in: file))
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Gives a field another text: as it is written elsewhere, if it is written there in the same
  /// way.
  static func edit(
    _ field: HadoopProperty.Field, as part: HadoopProperty.Part, to text: String,
    _ other: HadoopProperty.Field?, _ source: Text?, in file: HadoopFile
  ) -> TextEdit {
    let form = HadoopText.Form(of: field, in: file.keyed.text.bytes)
    var bytes = HadoopText.escaped(text, in: form)
    if let other, let source, HadoopText.Form(of: other, in: source) == form,
      other.form != .emptyElement
    {
      bytes = Array(source.slice(other.written))
    }
    guard field.form == .emptyElement else { return TextEdit(range: field.written, bytes: bytes) }
    return TextEdit(
      range: field.range,
      bytes: bytes.isEmpty ? Array(file.keyed.text.bytes.slice(field.range)) : element(part, bytes))
  }

  /// Adds a field behind another, in its layout.
  static func added(
    _ part: HadoopProperty.Part, _ text: String, behind field: HadoopProperty.Field,
    in file: HadoopFile
  ) -> TextEdit {
    let end = field.range.upperBound
    guard field.form != .attribute else {
      let value = HadoopText.escaped(text, in: .attribute(quote: UInt8(ascii: "\"")))
      return TextEdit(
        range: end..<end,
        bytes: Array(" \(part.rawValue)=\"".utf8) + value + [UInt8(ascii: "\"")])
    }
    let space = Array(file.space(before: field.range.lowerBound))
    return TextEdit(
      range: end..<end, bytes: space + element(part, HadoopText.escaped(text, in: .element)))
  }

  private static func element(_ part: HadoopProperty.Part, _ text: [UInt8]) -> [UInt8] {
    Array("<\(part.rawValue)>".utf8) + text + Array("</\(part.rawValue)>".utf8)
  }

  /// Whether XML can hold a value, and Hadoop reads its key as it is.
  static func canHold(_ binding: BoundValue) -> Bool {
    let key = binding.key.text.utf8
    return [binding.key.text, binding.text].allSatisfy { $0.unicodeScalars.allSatisfy(\.isInXML) }
      && !binding.text.isEmpty && (key.first ?? 0) > 0x20 && (key.last ?? 0) > 0x20
  }
}
