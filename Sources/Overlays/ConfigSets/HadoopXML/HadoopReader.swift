internal import Documents
internal import Manifests

/// Reads files of Hadoop exactly as its `Configuration` does, and refuses what that would pass over
/// although somebody meant something.
struct HadoopReader {
  /// What an open element is.
  enum Role {
    case root, property, other
    case part(HadoopProperty.Part)
  }

  private var scanner: XMLScanner
  var file: HadoopFile
  var roles: [Role] = []
  /// The property that is being read.
  var property: HadoopProperty?
  /// The element of it that is being read, and its text so far.
  var field: (tag: Range<Int>, text: [UInt8]) = (0..<0, [])
  /// Where the last element in the root ended, if nothing but text has followed, and the property
  /// that it was.
  var last: (end: Int?, property: Int?) = (nil, nil)
  /// The properties that have a key.
  var known: [Name: HadoopProperty] = [:]
  var mistakes = 0

  /// Reads a file.
  static func read(_ text: SourceText, source: Int32, _ findings: inout Findings) -> HadoopFile {
    var reader = HadoopReader(text, source)
    do throws(Problem) {
      while let token = try reader.scanner.next() { reader.take(token, &findings) }
      reader.file.keyed.finish(&findings)
    } catch {
      findings.add([error], in: source)
    }
    return reader.file
  }

  private init(_ text: SourceText, _ source: Int32) {
    scanner = XMLScanner(text)
    file = HadoopFile(keyed: KeyedFile(text, source: source))
  }

  private mutating func take(_ token: XMLToken, _ findings: inout Findings) {
    switch token {
    case .start(let tag):
      begin(tag, &findings)
      if tag.isEmpty { finish(tag.range, isEmpty: true, &findings) }
    case .end(let range): finish(range, isEmpty: false, &findings)
    case .text(let text, let range): take(text, at: range, &findings)
    case .comment(let range): takeComment(range, &findings)
    case .instruction:
      if case .root = roles.last { file.keyed.addBlank(&findings) }
    }
  }

  private mutating func begin(_ tag: XMLTag, _ findings: inout Findings) {
    check(tag, &findings)
    switch (roles.last, tag.name) {
    case (nil, _):
      roles.append(.root)
      last.end = tag.range.upperBound
    case (.root, "property"):
      roles.append(.property)
      property = HadoopProperty(tag.range)
      for attribute in tag.attributes { take(attribute, &findings) }
    case (.property, _):
      field = (tag.range, [])
      roles.append(HadoopProperty.Part(rawValue: tag.name).map { .part($0) } ?? .other)
    case (.root, _):
      file.keyed.addBlank(&findings)
      roles.append(.other)
    default: roles.append(.other)
    }
  }

  private mutating func finish(_ range: Range<Int>, isEmpty: Bool, _ findings: inout Findings) {
    switch roles.popLast() {
    case .root: file.end = isEmpty ? .emptyRoot(range) : .tag(range.lowerBound)
    case .property: finishProperty(at: range.upperBound, &findings)
    case .part(let part):
      add(
        HadoopProperty.Field(
          form: isEmpty ? .emptyElement : .element,
          text: String(decoding: field.text, as: UTF8.self),
          range: field.tag.lowerBound..<range.upperBound,
          written: isEmpty ? range : field.tag.upperBound..<range.lowerBound),
        as: part, &findings)
    case .other, nil: break
    }
    if case .root = roles.last, property == nil, last.end ?? 0 < range.upperBound {
      last = (range.upperBound, nil)
    }
  }

  private mutating func take(_ attribute: XMLAttribute, _ findings: inout Findings) {
    guard let part = HadoopProperty.Part(rawValue: attribute.name) else { return }
    add(
      HadoopProperty.Field(
        form: .attribute, text: attribute.value, range: attribute.range,
        written: attribute.written),
      as: part, &findings)
  }

  private mutating func add(
    _ field: HadoopProperty.Field, as part: HadoopProperty.Part, _ findings: inout Findings
  ) {
    if property?[part] != nil {
      report("`\(part.rawValue)` stands twice in this property", at: field.range, &findings)
    }
    property?[part] = field
  }

  private mutating func finishProperty(at end: Int, _ findings: inout Findings) {
    guard var property else { return }
    self.property = nil
    property.element = property.element.lowerBound..<end
    property.end = end
    guard let key = property.key else {
      file.keyed.addBlank(&findings)
      return report("a property needs a `name`", at: property.element, &findings)
    }
    warn(of: property, key, &findings)
    guard isUsable(property, key, &findings) else { return file.keyed.addBlank(&findings) }
    let written = property.valueRange
    last = (end, written.lowerBound)
    known[Name(key)] = property
    file.properties[written.lowerBound] = property
    var entry = KeyedEntry(
      key: file.keyed.keep(key.utf8), value: file.keyed.keep((property[.value]?.text ?? "").utf8),
      lines: property.element, written: written,
      separator: .mark, separatorEnd: written.lowerBound)
    if property.isFinal { entry.add(.lock) }
    file.keyed.add(entry)
  }

  /// Takes a text, which means something in the parts of a property only.
  private mutating func take(
    _ text: [UInt8], at range: Range<Int>, _ findings: inout Findings
  ) {
    let isBlank = text.allSatisfy { $0 <= 0x20 }
    switch roles.last {
    case .part: field.text += text
    case .root where isBlank:
      if text.count(where: { $0 == 0x0A }) > 1 { file.keyed.addBlank(&findings) }
    case .root, .property:
      if case .root = roles.last { file.keyed.addBlank(&findings) }
      guard !isBlank else { return }
      let bytes = file.keyed.text.bytes.slice(range)
      let blanks = bytes.prefix { $0 <= 0x20 }.count
      report(
        "Hadoop passes over this text", at: range.lowerBound + blanks..<range.upperBound,
        severity: .warning, &findings, hint: "a comment stands in `<!-- -->`")
    case .other, nil: break
    }
  }
}
