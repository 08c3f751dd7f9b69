internal import Documents

/// Writes merged properties: the text of the first layer with the values that are in force, and
/// behind it what others add.
struct PropertiesWriter {
  private let merge: KeyedMerge
  private var output: [UInt8] = []

  /// The text of merged properties.
  static func write(_ merge: KeyedMerge) -> [UInt8] {
    var writer = PropertiesWriter(merge: merge)
    writer.writeBase()
    for setting in merge.added { writer.append(setting) }
    return writer.output
  }

  private init(merge: KeyedMerge) {
    self.merge = merge
  }

  private mutating func writeBase() {
    var position = 0
    for setting in merge.settings {
      guard let home = setting.home, home.layer == 0 else { continue }
      let entry = merge.entry(home)
      if setting.isRemoved {
        copy(position..<entry.blockStart, from: 0)
      } else if setting.giver == home, setting.made == nil, !entry.isUnwritten {
        continue
      } else {
        copy(position..<entry.lines.lowerBound, from: 0)
        write(setting, as: entry, of: 0)
      }
      position = entry.lines.upperBound
    }
    if let base = merge.layers.first { copy(position..<base.file.text.count, from: 0) }
  }

  /// Adds a setting that the first layer does not have.
  private mutating func append(_ setting: KeyedMerge.Setting) {
    endLine()
    if let (layer, entry) = merge.home(of: setting) {
      copy(entry.blockStart..<entry.lines.lowerBound, from: layer)
      write(setting, as: entry, of: layer)
    } else {
      output += Self.escaped(merge.key(of: setting), isKey: true)
      output.append(UInt8(ascii: "="))
      output += Self.escaped(merge.text(of: setting), isKey: false)
    }
    endLine()
  }

  private mutating func endLine() {
    if let last = output.last, last != 0x0A, last != 0x0D { output.append(0x0A) }
  }

  /// Copies lines of a layer, without directives.
  private mutating func copy(_ range: Range<Int>, from layer: Int) {
    let file = merge.layers[layer].file
    var position = range.lowerBound
    var index = file.indexOfOmitted(from: position)
    while index < file.omitted.count, file.omitted[index].upperBound <= range.upperBound {
      output += file.text.bytes.slice(position..<file.omitted[index].lowerBound)
      position = file.omitted[index].upperBound
      index += 1
    }
    output += file.text.bytes.slice(position..<range.upperBound)
  }

  /// Writes the lines of an entry with the value of a setting.
  private mutating func write(
    _ setting: KeyedMerge.Setting, as entry: KeyedEntry, of layer: Int
  ) {
    let bytes = merge.layers[layer].file.text.bytes
    if let written = merge.written(of: setting), written == (layer, entry.written),
      !entry.isUnwritten
    {
      output += bytes.slice(entry.lines)
      return
    }
    let value =
      merge.written(of: setting).map {
        Array(merge.layers[$0.layer].file.text.bytes.slice($0.range))
      }
      ?? Self.escaped(merge.text(of: setting), isKey: false)
    // Without a value nothing may join the next line.
    let start = value.isEmpty ? entry.separatorEnd : entry.written.lowerBound
    output += bytes.slice(entry.lines.lowerBound..<start)
    output += Self.guarded(value, of: entry)
    output += bytes.slice(entry.written.upperBound..<entry.lines.upperBound)
  }

  /// A value that is read as such behind what separates it here.
  private static func guarded(_ value: [UInt8], of entry: KeyedEntry) -> [UInt8] {
    let beginsWithMark = value.first.map(LogicalLine.isMark) ?? false
    switch entry.separator {
    case .mark: return value
    case .space: return beginsWithMark ? [UInt8(ascii: "\\")] + value : value
    case .none:
      return value.isEmpty && !entry.isUnwritten ? value : [UInt8(ascii: "=")] + value
    }
  }

  /// A text in which no character means anything else.
  private static func escaped(_ text: String, isKey: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x20 where isKey || index == 0: bytes += "\\ ".utf8
      case UInt8(ascii: "="), UInt8(ascii: ":"):
        if isKey || index == 0 { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      case UInt8(ascii: "#"), UInt8(ascii: "!"):
        if isKey, index == 0 { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
