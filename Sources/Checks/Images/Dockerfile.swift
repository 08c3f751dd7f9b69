package import Documents

/// What an image is built from: the instructions of a Dockerfile.
package struct Dockerfile: Sendable {
  /// One instruction, with the lines that continue it.
  struct Instruction: Sendable {
    /// In capitals.
    let keyword: String
    /// What stands behind it, on one line.
    let text: String
    /// Where it stands in the file.
    let range: Range<Int>

    /// The words of the text; quotes stay.
    var words: [String] { text.split { $0 == " " || $0 == "\t" }.map { String($0) } }
  }

  let source: SourceFile
  let instructions: [Instruction]

  private static let newline = UInt8(ascii: "\n")

  package init(_ source: SourceFile) {
    self.source = source
    var instructions: [Instruction] = []
    var lines = Self.lines(of: source.text.bytes)[...]
    while let first = lines.popFirst() {
      guard !Self.isBlank(first.text) else { continue }
      var text = first.text
      var end = first.range.upperBound
      while text.last == "\\", let next = lines.popFirst() {
        text.removeLast()
        // Comments may stand between the lines of an instruction.
        if next.text.trimmingSpace.hasPrefix("#") {
          text += "\\"
        } else {
          text += " " + next.text.trimmingSpace
        }
        end = next.range.upperBound
      }
      let parts = text.trimmingSpace.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
      guard let keyword = parts.first else { continue }
      let rest = parts.count > 1 ? String(parts[1]) : ""
      instructions.append(
        Instruction(
          keyword: keyword.uppercased(), text: rest, range: first.range.lowerBound..<end))
      Self.skipDocuments(of: rest, &lines)
    }
    self.instructions = instructions
  }

  private static func isBlank(_ line: String) -> Bool {
    let text = line.trimmingSpace
    return text.isEmpty || text.hasPrefix("#")
  }

  /// Leaves out what stands between `<<END` and `END`.
  private static func skipDocuments(
    of text: String, _ lines: inout ArraySlice<(text: String, range: Range<Int>)>
  ) {
    for word in text.split(separator: " ") where word.hasPrefix("<<") && !word.hasPrefix("<<<") {
      let mark = word.dropFirst(2).filter { !"-\"'".contains($0) }
      guard !mark.isEmpty else { continue }
      while let line = lines.popFirst(), line.text.trimmingSpace != mark {}
    }
  }

  private static func lines(of text: Text) -> [(text: String, range: Range<Int>)] {
    var lines: [(text: String, range: Range<Int>)] = []
    var start = 0
    while start < text.count {
      let rest = text.slice(start..<text.count)
      let end = start + (rest.firstIndex(of: newline) ?? rest.count)
      var line = String(decoding: text.slice(start..<end), as: UTF8.self)
      while line.unicodeScalars.last == "\r" || line.last == " " { line.removeLast() }
      lines.append((line, start..<end))
      start = end + 1
    }
    return lines
  }

  /// Where a word of an instruction stands; the instruction if it is not found.
  func location(of word: String, in instruction: Instruction) -> Location {
    guard instruction.range.upperBound <= source.text.bytes.count,
      let found = source.text.bytes.slice(instruction.range).range(of: word)
    else { return Location(source, instruction.range) }
    let start = instruction.range.lowerBound
    return Location(source, start + found.lowerBound..<start + found.upperBound)
  }

  /// The defaults of arguments that stand before an instruction.
  private func defaults(before end: Int) -> [String: String] {
    var defaults: [String: String] = [:]
    for instruction in instructions
    where instruction.keyword == "ARG" && instruction.range.lowerBound < end {
      for word in instruction.words {
        guard let mark = word.firstIndex(of: "=") else { continue }
        let value = word[word.index(after: mark)...].filter { $0 != "\"" && $0 != "'" }
        defaults[String(word[..<mark])] = value
      }
    }
    return defaults
  }

  /// The images that stages begin with, with the defaults of arguments filled in; stages of the same
  /// file and `scratch` are left out. What cannot be filled in is left out, too.
  var bases: [(image: String, instruction: Instruction, isLast: Bool)] {
    var stages: Set<String> = ["scratch"]
    var bases: [(image: String, instruction: Instruction, isLast: Bool)] = []
    let all = instructions.filter { $0.keyword == "FROM" }
    for (number, instruction) in all.enumerated() {
      let words = instruction.words.filter { !$0.hasPrefix("--") }
      guard let written = words.first else { continue }
      let image = filled(written, before: instruction.range.lowerBound)
      if let image, !stages.contains(image.asciiLowercase) {
        bases.append((image, instruction, number == all.count - 1))
      }
      if words.count > 2, words[1].asciiLowercase == "as" { stages.insert(words[2].asciiLowercase) }
    }
    return bases
  }

  /// The last instruction that says as whom the last stage runs; nil if that is left to its base.
  var lastUser: Instruction? {
    guard let start = instructions.lastIndex(where: { $0.keyword == "FROM" }) else { return nil }
    return instructions[start...].last { $0.keyword == "USER" }
  }

  /// The user of the last stage, without a group.
  package var user: String? {
    lastUser?.words.first.map { user in user.split(separator: ":").first.map { String($0) } ?? user
    }
  }

  /// A text with the defaults of arguments in place of their names; nil if one has no default.
  private func filled(_ text: String, before end: Int) -> String? {
    let defaults = defaults(before: end)
    var result = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      var name: Substring
      if rest.first == "{" {
        guard let end = rest.firstIndex(of: "}") else { return nil }
        name = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
      } else {
        name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        rest = rest[name.endIndex...]
      }
      var fallback: String?
      if let mark = name.firstIndex(of: ":") {
        let behind = name[mark...].dropFirst()
        fallback = behind.first == "-" ? String(behind.dropFirst()) : nil
        name = name[..<mark]
      }
      guard let value = defaults[String(name)] ?? fallback else { return nil }
      result += value
    }
    return result + rest
  }
}
