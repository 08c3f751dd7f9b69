internal import Documents

/// The comments of a text of YAML, and what they ask for.
struct YAMLComments {
  /// A comment.
  struct Comment {
    /// Where its mark is.
    let offset: Int
    let column: Int
    /// Its line with the break.
    let line: Range<Int>
    /// Whether nothing stands before it.
    let isAlone: Bool
    let directive: Result<ConfigDirective, ConfigDirective.Mistake>?
  }

  private(set) var comments: [Comment] = []
  /// Which comments stand directly above a line, by where that begins.
  private var blocks: [Int: Range<Int>] = [:]
  /// Directives that something follows which they are about.
  private var used: Set<Int> = []

  /// Finds the comments between scalars.
  init(_ text: SourceText, _ scalars: [Range<Int>]) {
    let bytes = text.bytes
    var position = 0
    for scalar in scalars + [bytes.count..<bytes.count] {
      while position < scalar.lowerBound {
        if bytes[position] == UInt8(ascii: "#") {
          add(position, bytes)
          position = bytes.lineEnd(from: position)
        }
        position += 1
      }
      position = max(position, scalar.upperBound)
    }
    findBlocks()
  }

  private mutating func add(_ offset: Int, _ bytes: Text) {
    let start = bytes.lineStart(of: offset)
    let end = bytes.lineEnd(from: offset)
    let text = bytes.slice(offset + 1..<end).string
    comments.append(
      Comment(
        offset: offset, column: offset - start, line: start..<bytes.nextLine(from: offset),
        isAlone: bytes.slice(start..<offset).allSatisfy { $0 == 0x20 },
        directive: ConfigDirective.read(text)))
  }

  private mutating func findBlocks() {
    var first = 0
    for index in comments.indices where comments[index].isAlone {
      let isNext =
        index > first && comments[index - 1].isAlone
        && comments[index - 1].line.upperBound == comments[index].line.lowerBound
      if !isNext { first = index }
      blocks[comments[index].line.upperBound] = first..<index + 1
    }
  }

  /// Where the comments begin that stand above a line and begin in its column.
  func blockStart(above line: Int, column: Int) -> Int {
    var start = line
    for index in (blocks[line] ?? 0..<0).reversed() {
      guard comments[index].column == column || comments[index].directive != nil else { break }
      start = comments[index].line.lowerBound
    }
    return start
  }

  /// Takes the directives above a line.
  mutating func takeDirectives(above line: Int) -> [ConfigDirective] {
    var directives: [ConfigDirective] = []
    for index in blocks[line] ?? 0..<0 {
      guard case .success(let directive) = comments[index].directive else { continue }
      if case .unset = directive { continue }
      directives.append(directive)
      used.insert(index)
    }
    return directives
  }

  /// Says which directives are none, or about nothing.
  func report(in source: Int32, isObject: Bool, _ findings: inout Findings) {
    for (index, comment) in comments.enumerated() {
      guard let directive = comment.directive else { continue }
      let place = Place(source: source, offset: UInt32(comment.offset))
      var mistake: ConfigDirective.Mistake?
      switch directive {
      case _ where isObject:
        mistake = .init("an object follows no directives", hint: "write `$patch` into it")
      case .failure(let known): mistake = known
      case _ where !comment.isAlone:
        mistake = .init(
          "a directive stands on a line of its own", hint: "write it directly before the entry")
      case .success(.unset): break
      case .success where !used.contains(index):
        mistake = .init(
          "no entry that is merged follows this directive",
          hint: "write it on the line directly before the entry, which must be in no list and in "
            + "no braces")
      default: break
      }
      if let mistake {
        findings.add("config-directive", mistake.message, at: place, hint: mistake.hint)
      }
    }
  }

  /// Says that an object follows no directives.
  static func refuseDirectives(in layer: ConfigText, _ findings: inout Findings) {
    let parsed = ParsedText.parse(layer.text, as: .resource, expanding: false)
    guard let root = parsed.documents.first?.root, !parsed.hasErrors else { return }
    YAMLComments(layer.text, YAMLEnds(layer.text, root).scalars)
      .report(in: layer.source, isObject: true, &findings)
  }
}
