/// The line of a place with carets below the bytes that are meant.
struct Excerpt {
  /// How many columns of a line are shown.
  static let width = 100

  /// How much of the line before the carets is kept when it has to be cut.
  static let leastContext = 20

  private let number: Int
  private let before: Piece
  private let marked: Piece
  private let after: Piece

  init(_ location: Location, line number: Int, in index: LineIndex) {
    let bytes = location.file.text.bytes
    let line = index.line(at: location.range.lowerBound)
    let from = min(max(location.range.lowerBound, line.lowerBound), line.upperBound)
    let to = min(max(location.range.upperBound, from), line.upperBound)
    self.number = number
    before = Piece(endOf: bytes.slice(line.lowerBound..<from))
    marked = Piece(startOf: bytes.slice(from..<to))
    after = Piece(startOf: bytes.slice(to..<line.upperBound))
  }

  /// Two lines: the source and the carets.
  func draw(_ palette: Palette, _ color: String) -> String {
    let mark = marked.prefix(Self.width - Self.leastContext)
    let tail = after.prefix(
      mark.isCut ? 0 : Self.width - min(before.cost, Self.leastContext) - mark.cost)
    let head = before.suffix(Self.width - mark.cost - tail.cost)
    let source = (head.isCut ? "…" : "") + head.text + mark.text + tail.text
    let indent = String(repeating: " ", count: head.width + (head.isCut ? 1 : 0))
    let carets = String(repeating: "^", count: max(mark.width, 1))
    let gutter =
      String(repeating: " ", count: max(5 - String(number).utf8.count, 1)) + String(number)
    let blank = String(repeating: " ", count: gutter.utf8.count)
    let bar = "\(palette.faint)|\(palette.end)"
    return "\(gutter) \(bar) \(source)\(mark.isCut || tail.isCut ? "…" : "")\n"
      + "\(blank) \(bar) \(indent)\(color)\(carets)\(palette.end)\n"
  }
}

extension Excerpt {
  /// A run of characters of a line. Of an endless one only the part that can be shown is decoded.
  private struct Piece {
    /// No character has more bytes than four, and each takes a column or is counted as one.
    private static let mostBytes = 4 * (Excerpt.width + 1)

    private var characters: ArraySlice<Unicode.Scalar>
    private(set) var isCut: Bool

    init(startOf bytes: Text) {
      isCut = bytes.count > Self.mostBytes
      characters = Self.characters(bytes.prefix(Self.mostBytes))
    }

    init(endOf bytes: Text) {
      isCut = bytes.count > Self.mostBytes
      let end = bytes.suffix(Self.mostBytes)
      characters = Self.characters(isCut ? end.drop { $0 & 0xC0 == 0x80 } : end)
    }

    private static func characters(_ bytes: Slice<Text>) -> ArraySlice<Unicode.Scalar> {
      ArraySlice(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }

    /// What is printed.
    var text: String { characters.reduce(into: "") { $0 += Self.shown($1) } }

    /// How many columns that takes.
    var width: Int { characters.reduce(0) { $0 + Self.width($1) } }

    /// The room it needs: a character without width needs some too, else a line of them would have
    /// no end.
    var cost: Int { characters.reduce(0) { $0 + Self.cost($1) } }

    /// As much of the beginning as fits.
    func prefix(_ room: Int) -> Piece {
      var room = room
      return keeping(
        characters.prefix {
          room -= Self.cost($0)
          return room >= 0
        })
    }

    /// As much of the end as fits.
    func suffix(_ room: Int) -> Piece {
      var room = room
      let dropped = characters.reversed().prefix {
        room -= Self.cost($0)
        return room >= 0
      }
      return keeping(characters.suffix(dropped.count))
    }

    private func keeping(_ some: ArraySlice<Unicode.Scalar>) -> Piece {
      var piece = self
      piece.isCut = isCut || some.count < characters.count
      piece.characters = some
      return piece
    }

    /// A tab has the same width everywhere, so that the carets need not know where it stands.
    private static func shown(_ character: Unicode.Scalar) -> String {
      character == "\t" ? "    " : Visible.character(character)
    }

    private static func width(_ character: Unicode.Scalar) -> Int {
      character == "\t" ? 4 : Visible.width(character)
    }

    private static func cost(_ character: Unicode.Scalar) -> Int { max(width(character), 1) }
  }
}
