import CLibyaml

/// What libyaml makes of a text, in the lines of `EventText`.
package struct LibyamlEvents {
  /// The events, or nil if libyaml refuses the text.
  package private(set) var lines: [String]? = []
  /// What libyaml says about the mistake.
  package private(set) var problem: String?
  private let escape: ([UInt8]) -> String

  /// Parses a text. `escape` writes a value on one line.
  package init(_ text: [UInt8], escape: @escaping ([UInt8]) -> String) {
    self.escape = escape
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    var lines: [String] = []
    text.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      while let line = next(&parser) {
        lines.append(line)
        if line == "-STR" { break }
      }
    }
    problem = parser.problem.map {
      String(cString: $0) + " in line \(parser.problem_mark.line + 1)"
    }
    self.lines = problem == nil ? lines : nil
  }

  /// How many events there are, or nil if libyaml refuses the text; the fastest way through
  /// libyaml, for benchmarks.
  package static func count(_ text: [UInt8]) -> Int? {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    return text.withUnsafeBufferPointer { text in
      yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
      var count = 0
      var event = yaml_event_t()
      while yaml_parser_parse(&parser, &event) == 1 {
        let isEnd = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
        count += 1
        if isEnd { return count }
      }
      return nil
    }
  }

  private func next(_ parser: inout yaml_parser_t) -> String? {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    let data = event.data
    switch event.type {
    case YAML_STREAM_START_EVENT: return "+STR"
    case YAML_STREAM_END_EVENT: return "-STR"
    case YAML_DOCUMENT_START_EVENT: return "+DOC"
    case YAML_DOCUMENT_END_EVENT: return "-DOC"
    case YAML_MAPPING_START_EVENT:
      return "+MAP" + Self.properties(data.mapping_start.anchor, data.mapping_start.tag)
    case YAML_MAPPING_END_EVENT: return "-MAP"
    case YAML_SEQUENCE_START_EVENT:
      return "+SEQ" + Self.properties(data.sequence_start.anchor, data.sequence_start.tag)
    case YAML_SEQUENCE_END_EVENT: return "-SEQ"
    case YAML_ALIAS_EVENT: return "=ALI *" + Self.string(data.alias.anchor)
    default: return scalar(data.scalar)
    }
  }

  private func scalar(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) -> String
  {
    let mark =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: "'"
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: "\""
      case YAML_LITERAL_SCALAR_STYLE: "|"
      case YAML_FOLDED_SCALAR_STYLE: ">"
      default: ":"
      }
    let value = Array(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    return "=VAL\(Self.properties(scalar.anchor, scalar.tag)) \(mark)\(escape(value))"
  }

  private static func properties(_ anchor: UnsafePointer<UInt8>?, _ tag: UnsafePointer<UInt8>?)
    -> String
  {
    (anchor.map { " &" + string($0) } ?? "") + (tag.map { " <" + string($0) + ">" } ?? "")
  }

  private static func string(_ text: UnsafePointer<UInt8>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
