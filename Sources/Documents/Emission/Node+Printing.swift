extension Node {
  /// Prints this node as a document.
  package func print(as profile: Profile, to output: inout OutputText) throws(Problem) {
    try withEmitter(&output) { (emitter) throws(Problem) in
      try emitter.printDocument(id, as: profile)
    }
  }

  /// Prints this node as JSON with sorted keys and no white space, the bytes of Go's
  /// `json.Marshal`.
  package func printCanonicalJSON(to output: inout OutputText) throws(Problem) {
    try withEmitter(&output) { (emitter) throws(Problem) in try emitter.printJSON(emitter.item(id))
    }
  }

  /// Prints this node as go-yaml prints what it has read: in its order, in its styles, and without
  /// comments.
  package func printAsWritten(to output: inout OutputText) {
    var emitter = Emitter(arena, &output)
    emitter.printAsWritten(id)
    output.bytes = emitter.takeOutput()
  }

  /// Prints the text of a scalar as a string of JSON, whatever it means.
  package func printTextAsJSON(to output: inout OutputText) throws(Problem) {
    try withEmitter(&output) { (emitter) throws(Problem) in
      var record = emitter.item(id).record
      record.kind = .string
      try emitter.printJSON(Item(id: id, record: record))
    }
  }

  /// Lends an emitter that has the output.
  private func withEmitter(
    _ output: inout OutputText, _ body: (inout Emitter) throws(Problem) -> Void
  ) throws(Problem) {
    var emitter = Emitter(arena, &output)
    do throws(Problem) {
      try body(&emitter)
    } catch {
      output.bytes = emitter.takeOutput()
      throw error
    }
    output.bytes = emitter.takeOutput()
  }
}

extension Sequence<Document> {
  /// Prints documents with `---` between them and none before the first.
  package func print(as profile: Profile, to output: inout OutputText) throws(Problem) {
    var isFirst = true
    for document in self {
      if !isFirst { for byte in "---\n".utf8 { output.bytes.append(byte) } }
      isFirst = false
      try document.root.print(as: profile, to: &output)
    }
  }
}
