internal import Documents

/// Writes merged settings: the text of the first layer with the values that are in force, and what
/// others add.
struct KeyedWriter<Notation: KeyedNotation> {
  private let notation: Notation
  private(set) var output: [UInt8] = []
  /// Lines of a layer that are copied next: those of many settings stand one behind the other.
  private var lines: (layer: Int, range: Range<Int>) = (0, 0..<0)
  /// How far the first layer is written, and how many of its settings.
  private var position = 0
  private var count = 0
  /// How the first layer ends its lines.
  let lineBreak: [UInt8]

  /// The text of merged settings, in which the new ones follow at the end.
  static func write(_ notation: Notation) -> [UInt8] {
    var writer = KeyedWriter(notation)
    writer.writeBase()
    writer.writeAdded()
    return writer.output
  }

  init(_ notation: Notation) {
    self.notation = notation
    let text = notation.merge.layers.first?.text.bytes
    let end = text?.firstIndex { $0 == 0x0A || $0 == 0x0D }
    let isPair = text.flatMap { text in end.map { text.dropFirst($0).starts(with: [0x0D, 0x0A]) } }
    lineBreak = isPair ?? false ? [0x0D, 0x0A] : [0x0A]
    output.reserveCapacity(notation.merge.layers.reduce(256) { $0 + $1.text.count })
  }

  /// Writes the first layer from where that ended before, up to a line or to its end.
  mutating func writeBase(to end: Int? = nil) {
    guard let base = notation.merge.layers.first else { return }
    let (settings, end) = (notation.merge.settings, end ?? base.text.count)
    // Each entry of the first layer has a setting, in the same place.
    while count < base.entries.count, base.entries[count].lines.lowerBound < end {
      writeBase(settings[count], base.entries[count])
      count += 1
    }
    copy(position..<end, from: 0)
    position = end
  }

  private mutating func writeBase(_ setting: KeyedMerge.Setting, _ entry: KeyedEntry) {
    if setting.isRemoved {
      copy(position..<entry.blockStart, from: 0)
    } else if notation.merge.isWritten(setting, by: entry) {
      return
    } else {
      copy(position..<entry.lines.lowerBound, from: 0)
      output += notation.lines(of: entry, in: 0, with: setting)
    }
    position = entry.lines.upperBound
  }

  /// Adds the settings that the first layer does not have. Many of one layer stand together.
  private mutating func writeAdded() {
    let merge = notation.merge
    var known: (number: Int, entries: [KeyedEntry]) = (-1, [])
    for setting in merge.added {
      guard let home = setting.home else {
        append(setting, nil)
        continue
      }
      if known.number != home.layer { known = (home.layer, merge.layers[home.layer].entries) }
      let entry = known.entries[home.entry]
      if merge.isWritten(setting, by: entry) {
        append(entry.blockStart..<entry.lines.upperBound, of: home.layer)
      } else {
        append(setting, (home.layer, entry))
      }
    }
    copyLines()
  }

  /// Adds a setting whose lines cannot be copied.
  private mutating func append(
    _ setting: KeyedMerge.Setting, _ home: (layer: Int, entry: KeyedEntry)?
  ) {
    copyLines()
    endLine()
    if let (layer, entry) = home {
      copy(entry.blockStart..<entry.lines.lowerBound, from: layer)
      output += notation.lines(of: entry, in: layer, with: setting)
    } else {
      output += notation.line(of: setting)
    }
    endLine()
  }

  /// Adds lines that are copied as they are.
  private mutating func append(_ range: Range<Int>, of layer: Int) {
    if lines.layer == layer, lines.range.upperBound == range.lowerBound, !lines.range.isEmpty {
      lines.range = lines.range.lowerBound..<range.upperBound
    } else {
      copyLines()
      lines = (layer, range)
    }
  }

  private mutating func copyLines() {
    guard !lines.range.isEmpty else { return }
    endLine()
    copy(lines.range, from: lines.layer)
    endLine()
    lines.range = 0..<0
  }

  /// Adds lines, the last one perhaps without its end.
  mutating func append(_ bytes: some Sequence<UInt8>) {
    output += bytes
  }

  /// Begins a new line if one is open.
  mutating func endLine() {
    if let last = output.last, last != 0x0A, last != 0x0D { output += lineBreak }
  }

  /// Copies lines of a layer, without directives.
  mutating func copy(_ range: Range<Int>, from layer: Int) {
    notation.merge.layers[layer].copy(range, to: &output)
  }
}
