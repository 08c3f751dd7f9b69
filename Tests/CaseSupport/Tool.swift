internal import Documents

/// A command of the cases for a layer that has no command of its own.
struct Tool: Sendable {
  let name: String
  /// Answers what is printed and the exit code.
  private let body: @Sendable (Call) -> (String, Int32)

  /// All tools.
  static let all: [Tool] = [
    Tool(name: "cat", body: { $0.showFile() }),
    Tool(name: "ls", body: { $0.listFolder() }),
    Tool(name: "diff", body: { $0.compareFiles() }),
    Tool(name: "tree", body: { $0.forDocuments(expanding: true) { TreeText.draw($0) } }),
    Tool(name: "events", body: { $0.forDocuments(expanding: false) { EventText.draw($0) } }),
    Tool(name: "emit", body: { call in call.forDocuments(expanding: true) { call.emit($0) } }),
    Tool(name: "json", body: { call in call.forDocuments(expanding: true) { call.json($0) } }),
  ]

  func run(_ words: [String], in tree: MemoryTree) -> (String, Int32) {
    body(Call(words: words, tree: tree))
  }

  /// The arguments of a tool and the files it reads.
  struct Call {
    let words: [String]
    let tree: MemoryTree

    func showFile() -> (String, Int32) {
      guard let text = words.first.flatMap(contents) else { return ("case: no such file\n", 127) }
      return (text, 0)
    }

    /// The lines that only one of two files has.
    func compareFiles() -> (String, Int32) {
      let texts = words.compactMap(contents)
      guard texts.count == 2 else { return ("case: no such file\n", 127) }
      let drawn = LineDifference.text(from: texts[0], to: texts[1])
      return (drawn, drawn.isEmpty ? 0 : 1)
    }

    private func contents(of name: String) -> String? {
      let text = RepoPath(name).flatMap { try? tree.contents(of: $0) }
      return text.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    func listFolder() -> (String, Int32) {
      guard let name = words.first, let path = RepoPath(name),
        let entries = try? tree.entries(of: path)
      else { return ("case: no such folder\n", 127) }
      return (entries.map { $0.path.name + "\n" }.joined(), 0)
    }

    /// Parses the file that is named and prints its documents, or what is wrong with it.
    func forDocuments(expanding: Bool, _ print: ([Document]) -> String) -> (String, Int32) {
      guard let name = words.first(where: { !$0.hasPrefix("-") }), let path = RepoPath(name),
        let text = try? tree.contents(of: path)
      else { return ("case: no such file\n", 127) }
      let reading: Reading = words.contains("--configuration") ? .configuration : .resource
      let parsed = ParsedText.parse(text, as: reading, expanding: expanding)
      var report = Report()
      report.add(parsed.problems, in: SourceFile(path: path.text, text: text))
      var drawn = ""
      DiagnosticForm.text.print(report.diagnostics) { drawn += $0 }
      if report.count(atLeast: .error) > 0 { return (drawn, 1) }
      return (drawn + print(parsed.documents), 0)
    }

    func emit(_ documents: [Document]) -> String {
      let profile: Profile = words.contains("--hydrator") ? .hydrator : .kustomize
      var output = OutputText()
      do throws(Problem) {
        try documents.print(as: profile, to: &output)
        return output.string
      } catch {
        return "error: \(error.message) [\(error.rule)]\n"
      }
    }

    func json(_ documents: [Document]) -> String {
      documents.map { document in
        var output = OutputText()
        do throws(Problem) {
          try document.root.printCanonicalJSON(to: &output)
          return output.string + "\n"
        } catch {
          return "error: \(error.message) [\(error.rule)]\n"
        }
      }.joined()
    }
  }
}
