/// The line of a place with carets below the bytes that are meant.
struct Excerpt {
  /// How many columns of a line are shown.
  static let width = 100

  private let number: Int
  private let before: [Unicode.Scalar]
  private let marked: [Unicode.Scalar]
  private let after: [Unicode.Scalar]

  init(_ location: Location) {
    let index = LineIndex(location.file.text)
    let position = index.position(of: location.range.lowerBound)
    let bytes = index.line(position.line)
    let start = index.start(of: position.line)
    let from = min(max(location.range.lowerBound - start, 0), bytes.count)
    let to = min(max(location.range.upperBound - start, from), bytes.count)
    number = position.line
    before = Self.scalars(bytes.slice(0..<from))
    marked = Self.scalars(bytes.slice(from..<to))
    after = Self.scalars(bytes.slice(to..<bytes.count))
  }

  private static func scalars(_ text: Text) -> [Unicode.Scalar] {
    Array(text.string.unicodeScalars.drop { $0 == "\u{FEFF}" })
  }

  /// Two lines: the source and the carets.
  func draw(_ palette: Palette) -> String {
    let shownMark = Self.prefix(of: marked, Self.width)
    let shownBefore = Self.suffix(of: before, max(Self.width - Self.width(of: shownMark) - 20, 20))
    let room = Self.width - Self.width(of: shownBefore) - Self.width(of: shownMark)
    let shownAfter = Self.prefix(of: after, max(room, 0))
    let head = shownBefore.count < before.count ? "…" : ""
    let isCut = shownMark.count < marked.count || shownAfter.count < after.count
    let line = head + Self.text(shownBefore + shownMark + shownAfter) + (isCut ? "…" : "")
    let gutter = String(number)
    let space = String(repeating: " ", count: max(5 - gutter.utf8.count, 1))
    let indent = String(
      repeating: " ", count: Self.width(of: shownBefore) + head.unicodeScalars.count)
    let carets = String(repeating: "^", count: max(Self.width(of: shownMark), 1))
    let bar = "\(palette.faint)|\(palette.end)"
    return "\(space)\(gutter) \(bar) \(line)\n"
      + String(repeating: " ", count: space.utf8.count + gutter.utf8.count)
      + " \(bar) \(indent)\(palette.error)\(carets)\(palette.end)\n"
  }

  /// Tabs are shown as one space, so that carets stand where they should.
  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    scalars.reduce(into: "") { $0 += $1 == "\t" ? " " : Visible.character($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar == "\t" ? 1 : Visible.width(scalar)
  }

  private static func width(of scalars: [Unicode.Scalar]) -> Int {
    scalars.reduce(0) { $0 + width($1) }
  }

  /// As many characters from the start as fit.
  private static func prefix(of scalars: [Unicode.Scalar], _ room: Int) -> [Unicode.Scalar] {
    var used = 0
    return Array(
      scalars.prefix {
        used += width($0)
        return used <= room
      })
  }

  /// As many characters from the end as fit.
  private static func suffix(of scalars: [Unicode.Scalar], _ room: Int) -> [Unicode.Scalar] {
    prefix(of: scalars.reversed(), room).reversed()
  }
}
