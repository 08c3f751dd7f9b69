internal import Documents

/// Writes merged files of Hadoop: the text of the first layer with the values that are in force,
/// and at its end what others add.
struct HadoopWriter {
  let merge: KeyedMerge
  let files: [HadoopFile]
  var output: [UInt8] = []

  /// The text of merged files.
  static func write(_ merge: KeyedMerge, _ files: [HadoopFile]) -> [UInt8] {
    var writer = HadoopWriter(merge: merge, files: files)
    writer.write()
    return writer.output
  }

  private mutating func write() {
    guard let base = files.first else { return }
    let position = writeBase(base)
    let added = Array(merge.added)
    let count = base.keyed.text.count
    switch base.end {
    case _ where added.isEmpty: copy(position..<count, from: base)
    case .tag(let tag):
      let isAlone = base.space(before: tag).contains(0x0A)
      let start = isAlone ? tag - Self.indentation(base.space(before: tag)) : tag
      copy(position..<max(position, start), from: base)
      for setting in added { append(setting) }
      copy(max(position, start)..<count, from: base)
    case .emptyRoot(let tag):
      copy(position..<tag.upperBound - 2, from: base)
      output += ">".utf8
      for setting in added { append(setting) }
      output += "</configuration>".utf8
      copy(tag.upperBound..<count, from: base)
    }
  }

  /// Writes the first layer up to its last property; answers where that ends.
  private mutating func writeBase(_ base: HadoopFile) -> Int {
    var position = 0
    for setting in merge.settings {
      guard let (layer, entry) = merge.home(of: setting), layer == 0 else { continue }
      if setting.isRemoved {
        let block = base.lines(of: entry.blockStart..<end(of: entry, in: base))
        copy(position..<max(position, block.lowerBound), from: base)
        position = max(position, block.upperBound)
      } else {
        copy(position..<entry.lines.lowerBound, from: base)
        write(setting, of: entry, in: layer)
        position = entry.lines.upperBound
      }
    }
    return position
  }

  /// Adds a setting that the first layer does not have, on lines of its own.
  private mutating func append(_ setting: KeyedMerge.Setting) {
    endLine()
    defer { endLine() }
    guard let (layer, entry) = merge.home(of: setting) else {
      output += "  <property>\n    <name>".utf8
      output += HadoopText.escaped(merge.key(of: setting), in: .element)
      output += "</name>\n    <value>".utf8
      output += HadoopText.escaped(merge.text(of: setting), in: .element)
      output += "</value>\n  </property>\n".utf8
      return
    }
    let file = files[layer]
    let end = end(of: entry, in: file)
    let block = entry.blockStart..<end
    let lines = file.lines(of: block)
    if lines == block { output += "  ".utf8 }
    copy(lines.lowerBound..<entry.lines.lowerBound, from: file)
    write(setting, of: entry, in: layer)
    copy(entry.lines.upperBound..<lines.upperBound, from: file)
  }

  private func end(of entry: KeyedEntry, in file: HadoopFile) -> Int {
    file.properties[entry.written.lowerBound]?.end ?? entry.lines.upperBound
  }

  private mutating func endLine() {
    if let last = output.last, last != 0x0A { output.append(0x0A) }
  }

  /// How many blanks stand behind the last break.
  private static func indentation(_ space: Text) -> Int {
    space.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// Copies a part of a file, without the lines of directives.
  private mutating func copy(_ range: Range<Int>, from file: HadoopFile) {
    let (keyed, bytes) = (file.keyed, file.keyed.text.bytes)
    var position = range.lowerBound
    var index = keyed.indexOfOmitted(from: position)
    while index < keyed.omitted.count, keyed.omitted[index].upperBound <= range.upperBound {
      let lines = file.lines(of: keyed.omitted[index])
      output += bytes.slice(position..<max(position, lines.lowerBound))
      position = min(max(position, lines.upperBound), range.upperBound)
      index += 1
    }
    output += bytes.slice(position..<range.upperBound)
  }
}
