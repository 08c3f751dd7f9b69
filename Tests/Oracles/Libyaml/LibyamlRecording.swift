import CLibyaml

/// The events of a text, read beforehand so that libyaml's emitter can be measured alone.
package struct LibyamlRecording {
  private var events: [yaml_event_t] = []

  /// Reads the events of a text as far as libyaml reads it.
  package init(_ text: [UInt8]) {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    text.withUnsafeBufferPointer { text in
      yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
      var event = yaml_event_t()
      while yaml_parser_parse(&parser, &event) == 1 {
        events.append(event)
        if event.type == YAML_STREAM_END_EVENT { break }
      }
    }
  }

  /// Prints the events with the settings of kustomize's emitter and answers how many bytes that
  /// are. The emitter takes the events, so this is done once.
  package consuming func emit(into output: inout [UInt8]) -> Int {
    var emitter = yaml_emitter_t()
    yaml_emitter_initialize(&emitter)
    defer { yaml_emitter_delete(&emitter) }
    yaml_emitter_set_unicode(&emitter, 1)
    yaml_emitter_set_width(&emitter, 80)
    yaml_emitter_set_indent(&emitter, 2)
    var written = 0
    output.withUnsafeMutableBufferPointer { buffer in
      yaml_emitter_set_output_string(&emitter, buffer.baseAddress, buffer.count, &written)
      for index in events.indices where yaml_emitter_emit(&emitter, &events[index]) != 1 { break }
    }
    return written
  }
}
