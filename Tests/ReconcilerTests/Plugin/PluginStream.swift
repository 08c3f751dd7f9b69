import CaseSupport
import Documents
import Foundation

/// What Argo CD makes of the output of a plugin: its decoder of YAML and JSON first, whose objects the
/// repo-server reads once more. A stand-in that does what was seen of the real ones.
struct PluginStream {
  /// Why Argo CD refuses the output.
  struct Refusal: Error, Equatable {
    let reason: String
  }

  /// How many bytes are looked at to tell JSON from YAML.
  private static let lookAhead = 4_096

  private var rest: ArraySlice<UInt8>
  private var values: [Thing] = []

  /// The objects that are applied.
  static func objects(of output: [UInt8]) throws -> [Thing] {
    try values(of: output).flatMap(Self.objects)
  }

  /// What the plugin's server answers: any values.
  static func values(of output: [UInt8]) throws -> [Thing] {
    // One line break at the end is taken off.
    let end = output.last == UInt8(ascii: "\n") ? output.count - 1 : output.count
    var stream = PluginStream(rest: output[..<end])
    let start = stream.rest.prefix(lookAhead).first { !isSpace($0) }
    if start == UInt8(ascii: "{") { try stream.readJSON() } else { try stream.readYAML() }
    return stream.values
  }

  private init(rest: ArraySlice<UInt8>) { self.rest = rest }

  /// Values of JSON one behind the other. What is none is YAML, if it comes behind the first value;
  /// later it cannot be told any more where it begins.
  private mutating func readJSON() throws {
    while let start = rest.firstIndex(where: { !Self.isSpace($0) }) {
      guard let end = Self.endOfJSON(rest[start...]), rest[start] == UInt8(ascii: "{") else {
        guard values.count == 1 else { throw Refusal(reason: "invalid character") }
        return try readYAML()
      }
      values.append(try Self.value(ofJSON: rest[start..<end]))
      rest = rest[end...]
    }
  }

  /// Documents between lines that begin with `---`.
  private mutating func readYAML() throws {
    var document: [ArraySlice<UInt8>] = []
    for line in rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard line.starts(with: "---".utf8) else {
        document.append(line)
        continue
      }
      let more = line.dropFirst(3)
      let text = more.drop { Self.isSpace($0) }
      guard text.isEmpty || text.first == UInt8(ascii: "#") && text.count < more.count else {
        throw Refusal(reason: "invalid Yaml document separator")
      }
      try readDocument(document)
      document = []
    }
    try readDocument(document)
  }

  private mutating func readDocument(_ lines: [ArraySlice<UInt8>]) throws {
    guard !lines.contains(where: { $0.first == UInt8(ascii: "%") }) else {
      throw Refusal(reason: "found incompatible YAML document")
    }
    var bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let start = bytes.firstIndex(where: { !Self.isSpace($0) }), bytes[start] == 0x7B,
      let end = Self.endOfJSON(bytes[start...])
    {
      // The reader of YAML wants one value, and never looks behind it.
      bytes = Array(bytes[start..<end])
      let text = String(decoding: bytes, as: UTF8.self)
      guard !text.contains("\\/"), !text.lowercased().contains("\\ud8") else {
        throw Refusal(reason: "found unknown escape character")
      }
    }
    let parsed = ParsedText.parse(SourceText(bytes), as: .configuration)
    guard !parsed.hasErrors else { throw Refusal(reason: "error converting YAML to JSON") }
    guard let root = parsed.documents.first?.root, root.kind != .null else { return }
    var output = OutputText()
    do {
      try root.printCanonicalJSON(to: &output)
    } catch {
      throw Refusal(reason: "error converting YAML to JSON")
    }
    values.append(try Thing(json: output.string))
  }

  private static func value(ofJSON bytes: ArraySlice<UInt8>) throws -> Thing {
    let parsed = ParsedText.parseJSON(SourceText(Array(bytes)))
    var output = OutputText()
    guard let root = parsed.documents.first?.root,
      (try? root.printCanonicalJSON(to: &output)) != nil
    else { throw Refusal(reason: "invalid character") }
    return try Thing(json: output.string)
  }

  /// What the repo-server makes of one value: an object, or those in its list.
  private static func objects(in value: Thing) throws -> [Thing] {
    guard case .map(let fields) = value else {
      throw Refusal(reason: "the manifest is no object")
    }
    guard let kind = fields["kind"]?.text, !kind.isEmpty else {
      throw Refusal(reason: "Object 'Kind' is missing")
    }
    switch fields["items"] {
    case .list(let items): return items
    case .nothing where fields["spec"] == nil && fields["status"] == nil: return []
    default: return [value]
    }
  }

  /// Where the value ends that begins here; nil if it does not.
  private static func endOfJSON(_ bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var isText = false
    var isEscaped = false
    for index in bytes.indices {
      let byte = bytes[index]
      if isText {
        if !isEscaped, byte == UInt8(ascii: "\"") { isText = false }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: continue
      }
      if depth == 0, !isText { return index + 1 }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
