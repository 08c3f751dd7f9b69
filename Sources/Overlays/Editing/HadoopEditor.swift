internal import Documents

/// Edits a file of Hadoop.
struct HadoopEditor {
  private let file: HadoopFile
  private let model: HadoopFile
  private var bytes: Text { file.keyed.text.bytes }

  /// What an empty file becomes first.
  private static let empty = "<?xml version=\"1.0\"?>\n<configuration>\n</configuration>\n"

  init(_ text: SourceText, like model: SourceText) {
    file = Self.read(text.count == 0 ? SourceText(Self.empty) : text)
    self.model = Self.read(model)
  }

  private static func read(_ text: SourceText) -> HadoopFile {
    var findings = Findings()
    let source = findings.add(SourceFile(path: "", text: text))
    return HadoopReader.read(text, source: source, &findings)
  }

  /// Gives a key a value.
  func set(_ key: String, to value: String) -> [UInt8] {
    if let (entry, property) = property(key) { return set(entry, property, to: value) }
    let added = newProperty(key, value)
    guard let unset = unset(key) else { return adding(added) }
    return TextEdit.apply([replacing(unset, with: added)], to: bytes)
  }

  /// Takes a key away from the layers before.
  func unset(_ key: String) -> [UInt8] {
    let directive = Array("<!-- reconcile: unset \(key) -->".utf8)
    guard let (entry, property) = property(key) else { return adding(directive) }
    let edits = file.keyed.directives(of: entry)
      .map { TextEdit(range: file.lines(of: $0.lines), bytes: []) }
    return TextEdit.apply(
      edits + [TextEdit(range: property.element, bytes: directive)], to: bytes)
  }

  /// Takes a key out, with the comments directly above it.
  func remove(_ key: String) -> [UInt8] {
    guard let (entry, property) = property(key) else { return Array(bytes) }
    let block = file.lines(of: entry.blockStart..<property.end)
    return TextEdit.apply([TextEdit(range: block, bytes: [])], to: bytes)
  }

  private func property(_ key: String) -> (entry: KeyedEntry, property: HadoopProperty)? {
    guard let entry = file.keyed.entry(key),
      let property = file.properties[entry.written.lowerBound]
    else { return nil }
    return (entry, property)
  }

  private func unset(_ key: String) -> Range<Int>? {
    file.keyed.unsets.last { $0.key.isSameInBytes(as: key) }?.range
  }

  private func set(
    _ entry: KeyedEntry, _ property: HadoopProperty, to value: String
  ) -> [UInt8] {
    let joins = file.keyed.directives(of: entry).filter { $0.directive != .lock }
      .map { TextEdit(range: file.lines(of: $0.lines), bytes: []) }
    guard let name = property[.name] else { return Array(bytes) }
    let edit =
      property[.value].map {
        HadoopWriter.edit($0, as: .value, to: value, nil, nil, in: file)
      } ?? HadoopWriter.added(.value, value, behind: name, in: file)
    return TextEdit.apply(joins + [edit], to: bytes)
  }

  private func replacing(_ comment: Range<Int>, with element: [UInt8]) -> TextEdit {
    TextEdit(range: comment, bytes: element.trimmingBlanks)
  }

  /// The text with something on lines of its own before the end of the root.
  private func adding(_ element: [UInt8]) -> [UInt8] {
    let hasLines = element.first == 0x20 || element.first == 0x09
    let lines = (hasLines ? [] : indentation) + element + [0x0A]
    switch file.end {
    case .emptyRoot(let tag):
      let edit = TextEdit(
        range: tag.upperBound - 2..<tag.upperBound,
        bytes: Array(">\n".utf8) + lines + "</configuration>".utf8)
      return TextEdit.apply([edit], to: bytes)
    case .tag(let tag):
      let space = file.space(before: tag)
      let blanks = space.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
      let isAlone = space.contains(0x0A)
      let start = isAlone ? tag - blanks : tag
      let edit = TextEdit(range: start..<start, bytes: (isAlone ? [] : [0x0A]) + lines)
      return TextEdit.apply([edit], to: bytes)
    }
  }

  /// A new property, laid out as the last one is.
  private func newProperty(_ key: String, _ value: String) -> [UInt8] {
    let name = HadoopText.escaped(key, in: .element)
    let value = HadoopText.escaped(value, in: .element)
    for like in [file, model] {
      guard let entry = like.keyed.entries.last,
        let property = like.properties[entry.written.lowerBound],
        let copy = like.copy(of: property, name, value)
      else { continue }
      return copy
    }
    let space = String(decoding: indentation, as: UTF8.self)
    return Array("\(space)<property>\n\(space)  <name>".utf8) + name
      + "</name>\n\(space)  <value>".utf8 + value + "</value>\n\(space)</property>".utf8
  }

  /// What a property begins with here.
  private var indentation: [UInt8] {
    for like in [file, model] {
      guard let entry = like.keyed.entries.last else { continue }
      let space = like.space(before: entry.lines.lowerBound)
      guard space.contains(0x0A) else { continue }
      return space.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.reversed()
    }
    return Array("  ".utf8)
  }
}

extension HadoopFile {
  /// The lines of a property that has nothing but a name and a value, with others in their places.
  fileprivate func copy(
    of property: HadoopProperty, _ name: [UInt8], _ value: [UInt8]
  ) -> [UInt8]? {
    guard let own = property[.name], let given = property[.value], own.form == .element,
      given.form == .element, property[.final] == nil,
      own.range.upperBound <= given.range.lowerBound
    else { return nil }
    let bytes = keyed.text.bytes
    let start = lines(of: property.element).lowerBound
    let head = bytes.slice(start..<own.written.lowerBound)
    let middle = bytes.slice(own.written.upperBound..<given.written.lowerBound)
    let tail = bytes.slice(given.written.upperBound..<property.element.upperBound)
    let between = bytes.slice(own.range.upperBound..<given.range.lowerBound)
    let rest = bytes.slice(given.range.upperBound..<property.element.upperBound)
    guard between.allSatisfy({ $0 <= 0x20 }), head.filter({ $0 > 0x20 }).count == 16,
      rest.filter({ $0 > 0x20 }).elementsEqual("</property>".utf8)
    else { return nil }
    return head + name + middle + value + tail
  }
}

extension [UInt8] {
  /// Without the blanks that it begins with.
  fileprivate var trimmingBlanks: [UInt8] {
    Array(drop { $0 == 0x20 || $0 == 0x09 })
  }
}
