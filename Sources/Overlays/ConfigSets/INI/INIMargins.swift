internal import Documents

/// How far lines can be indented where they are added: deeper than the line above they would go on
/// with it, and less deep than the line below that would go on with them.
struct INIMargins {
  private var least = 0
  private var most: Int?
  /// What is written before lines that do not fit, and how many characters that is.
  private var margin: (text: [UInt8], width: Int) = ([], 0)

  /// Those of a new section.
  init() {}

  /// Those at the end of a section.
  init(ofSection index: Int, in file: INIFile) {
    let bytes = file.keyed.text.bytes
    let (section, next) = (file.sections[index], index + 1)
    if next < file.sections.count {
      let line = INILine(at: file.sections[next].header.lowerBound, in: bytes)
      least = line.indentation
      margin = (Array(bytes.slice(line.margin)), least)
    }
    if let last = section.last {
      let line = INILine(at: last.lowerBound, in: bytes)
      most = line.indentation
      margin = (Array(bytes.slice(line.margin)), line.indentation)
    }
  }

  /// What to write before a line, which is the one above from then on.
  mutating func fit(_ wished: some Sequence<UInt8>, wide width: Int) -> [UInt8] {
    if width >= least, width <= most ?? width { margin = (Array(wished), width) }
    most = margin.width
    return margin.text
  }
}
