extension Parser {
  /// Reads all documents. A mistake ends its document; reading goes on behind the next `---`.
  mutating func parseStream() {
    do throws(Problem) {
      while try parseDocument() {
        if reading == .configuration { break }
      }
    } catch {
      problems.append(error)
    }
  }

  /// What was built, with the text it points into.
  consuming func tree() -> SyntaxTree {
    SyntaxTree(
      source: source, reading: reading, records: records, decoded: decoded,
      properties: properties, roots: roots, problems: problems, repeatedKeys: repeatedKeys)
  }

  /// Reads the next document and answers whether there may be more.
  private mutating func parseDocument() throws(Problem) -> Bool {
    let errorsBefore = errorCount
    top = Frame(.document, .content, indent: -1, node: -1)
    outer.removeAll()
    pending = -1
    needsExpansion = false
    let start = cursor
    do throws(Problem) {
      guard try startDocument() else { return false }
      try parseBlock()
      try endDocument()
    } catch {
      problems.append(error)
      skipToNextDocument(after: max(start, cursor))
      return problems.count < limits.problems && cursor < count
    }
    if top.last >= 0, errorCount == errorsBefore {
      guard roots.count < limits.documents else {
        throw Problem(
          "yaml-limit", "the file has more than \(limits.documents) documents",
          at: start..<start + 1)
      }
      roots.append(SyntaxTree.Root(node: top.last, needsExpansion: needsExpansion))
    }
    return problems.count < limits.problems
  }

  /// Passes a mark at the start of a document: kustomize reads each document of a file on its own.
  private mutating func skipByteOrderMark() {
    guard cursor == lineStart, base[cursor] == 0xEF, base[cursor + 1] == 0xBB,
      base[cursor + 2] == 0xBF
    else { return }
    cursor += 3
    lineStart = cursor
  }

  private var errorCount: Int { problems.lazy.filter { $0.severity == .error }.count }

  /// Passes directives and `---`; answers false at the end of the text.
  private mutating func startDocument() throws(Problem) -> Bool {
    handles = []
    keyAllowed = true
    skipToToken()
    if text.isDocumentEnd(cursor) {
      throw syntax("`...` ends a document, but none has begun", at: cursor, hint: "remove the line")
    }
    var hasDirectives = false
    while base[cursor] == UInt8(ascii: "%"), cursor == lineStart {
      try parseDirective()
      hasDirectives = true
      keyAllowed = true
      skipToToken()
    }
    if cursor == count && !hasDirectives { return false }
    if text.isDocumentStart(cursor), cursor == lineStart {
      // kustomize cuts at whole lines: behind a last `---` without a line break it sees nothing.
      if reading != .configuration, lineStart > markLength, text.nextLineFeed(from: cursor) == nil {
        return false
      }
      try checkSeparator()
      cursor += 3
      indicatorEnd = cursor
      keyAllowed = false
      skipToToken()
      skipByteOrderMark()
    } else if hasDirectives {
      throw syntax("a directive must be followed by `---`", at: cursor)
    }
    return true
  }

  /// Passes `...`; kustomize ignores what stands between it and the next `---`.
  private mutating func endDocument() throws(Problem) {
    guard text.isDocumentEnd(cursor) else { return }
    cursor += 3
    if reading != .configuration { skipToNextDocument(after: cursor) }
  }

  /// Goes to the next line that begins with `---`.
  mutating func skipToNextDocument(after offset: Int) {
    if offset == lineStart, offset > 0, text.isDocumentStart(offset) { return cursor = offset }
    var lineEnd = offset
    while lineEnd < count {
      if base[lineEnd] == UInt8(ascii: "\n"), text.isDocumentStart(lineEnd + 1) {
        cursor = lineEnd + 1
        lineStart = cursor
        return
      }
      lineEnd += 1
    }
    cursor = count
  }

  /// kustomize cuts resource files at lines that begin with `---` before it reads any YAML, and
  /// wants nothing but a comment behind the dashes; it looks at such lines wherever they stand. The
  /// cursor is at the start of one.
  func checkSeparator() throws(Problem) {
    guard reading != .configuration, lineStart > markLength, base[cursor + 1] == 0x2D,
      base[cursor + 2] == 0x2D, let end = text.nextLineFeed(from: cursor)
    else { return }
    var rest = cursor + 3
    while text.isBlank(rest) || base[rest] == 0x0D { rest += 1 }
    guard rest < end, base[rest] != 0x23 else { return }
    throw Problem(
      "yaml-syntax", "only a comment may follow `---` on its line", at: rest..<end,
      hint: "put the document on the next line")
  }
}
