internal import Documents
internal import Reconciler

/// What environments are made of, as people and programs read it.
enum GraphText {
  /// A drawing for Mermaid: a shape for each kind, dotted lines for what overrides.
  static func mermaid(_ graph: EnvironmentGraph) -> String {
    var text = "graph LR\n"
    for (number, part) in graph.parts.enumerated() {
      let (start, end) = shape(of: part.kind)
      text += "  \(id(number))\(start)\"\(label(part.name))\"\(end)\n"
    }
    for link in graph.links {
      text += "  \(id(link.from)) \(link.overrides ? "-.->" : "-->") \(id(link.to))\n"
    }
    return text
  }

  /// One JSON object.
  static func json(_ graph: EnvironmentGraph) -> String {
    let parts = graph.parts.enumerated().map { number, part in
      JSONText.object([
        ("id", JSONText.string(id(number))), ("kind", JSONText.string(part.kind.rawValue)),
        ("name", JSONText.string(part.name)), ("path", JSONText.string(part.path.text)),
      ])
    }
    let links = graph.links.map { link in
      JSONText.object([
        ("from", JSONText.string(id(link.from))), ("to", JSONText.string(id(link.to))),
        ("overrides", link.overrides ? "true" : "false"),
      ])
    }
    return JSONText.object([("parts", JSONText.array(parts)), ("links", JSONText.array(links))])
      + "\n"
  }

  /// A word that Mermaid has no meaning for, whatever the part is called.
  private static func id(_ number: Int) -> String { "n\(number + 1)" }

  private static func shape(of kind: EnvironmentGraph.Kind) -> (start: String, end: String) {
    switch kind {
    case .environment: ("([", "])")
    case .base: ("[", "]")
    case .component: ("[[", "]]")
    case .configSet: ("{{", "}}")
    case .layer: ("(", ")")
    case .mirror: (">", "]")
    }
  }

  /// A name inside quotes: what Mermaid, Markdown or HTML could obey is written as its number.
  private static func label(_ name: String) -> String {
    Visible.text(name).unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isASCII, !plain.contains(scalar) {
        text += "#\(scalar.value);"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._- ".unicodeScalars)
}
