internal import Documents
internal import Manifests

/// Writes merged sections: what others add to one stands at its end, new ones at the end of the
/// file.
struct INIWriter: KeyedNotation {
  let merge: KeyedMerge
  let files: [INIFile]

  /// The text of merged files.
  static func write(_ merge: KeyedMerge, _ files: [INIFile]) -> [UInt8] {
    let notation = INIWriter(merge: merge, files: files)
    var writer = KeyedWriter(notation)
    var added: [Name: [KeyedMerge.Setting]] = [:]
    for setting in merge.added {
      added[Name(INIKey(merge.key(of: setting)).section), default: []].append(setting)
    }
    var known = notation.writeBase(&added, to: &writer)
    notation.writeSections(&added, known: &known, to: &writer)
    for setting in merge.added {
      let name = INIKey(merge.key(of: setting)).section
      guard let settings = added.removeValue(forKey: Name(name)) else { continue }
      notation.beginSection(&writer)
      writer.append("[\(name)]".utf8)
      notation.write(settings, within: INIMargins(), to: &writer)
    }
    return writer.output
  }

  /// Writes the first layer, and at the end of each section what others add to it; answers which
  /// sections it has.
  private func writeBase(
    _ added: inout [Name: [KeyedMerge.Setting]], to writer: inout KeyedWriter<INIWriter>
  ) -> Set<Name> {
    guard let base = files.first else { return [] }
    var last: [Name: Int] = [:]
    for (index, section) in base.sections.enumerated() { last[Name(section.name)] = index }
    for (index, section) in base.sections.enumerated() where last[Name(section.name)] == index {
      guard let settings = added.removeValue(forKey: Name(section.name)) else { continue }
      writer.writeBase(to: section.end)
      write(settings, within: INIMargins(ofSection: index, in: base), to: &writer)
    }
    writer.writeBase()
    return Set(last.keys)
  }

  /// Writes the sections that the first layer does not have.
  private func writeSections(
    _ added: inout [Name: [KeyedMerge.Setting]], known: inout Set<Name>,
    to writer: inout KeyedWriter<INIWriter>
  ) {
    for (layer, file) in files.enumerated() {
      for section in file.sections where known.insert(Name(section.name)).inserted {
        beginSection(&writer)
        writer.copy(section.blockStart..<section.header.lowerBound, from: layer)
        let bytes = file.keyed.text.bytes
        let line = INILine(at: section.header.lowerBound, in: bytes)
        writer.append(bytes.slice(line.content.lowerBound..<line.range.upperBound))
        let settings = added.removeValue(forKey: Name(section.name)) ?? []
        write(settings, within: INIMargins(), to: &writer)
      }
    }
  }

  /// Leaves a line free above a section.
  private func beginSection(_ writer: inout KeyedWriter<INIWriter>) {
    writer.endLine()
    if !writer.output.isEmpty { writer.append(writer.lineBreak) }
  }

  /// Adds settings, in lines that go on with nothing and that nothing goes on with.
  private func write(
    _ settings: [KeyedMerge.Setting], within margins: INIMargins,
    to writer: inout KeyedWriter<INIWriter>
  ) {
    var margins = margins
    for setting in settings {
      writer.endLine()
      if let (layer, entry) = merge.home(of: setting) {
        let bytes = files[layer].keyed.text.bytes
        let line = INILine(at: entry.lines.lowerBound, in: bytes)
        let margin = margins.fit(bytes.slice(line.margin), wide: line.indentation)
        writer.copy(entry.blockStart..<entry.lines.lowerBound, from: layer)
        writer.append(lines(of: entry, in: layer, with: setting, margin: margin))
      } else {
        let margin = margins.fit([], wide: 0)
        writer.append(margin + line(of: setting, margin: margin))
      }
    }
    writer.endLine()
  }
}
