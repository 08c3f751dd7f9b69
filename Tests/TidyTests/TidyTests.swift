import Foundation
import Testing

/// What the conventions say is checked here, or it is not said.
@Suite struct TidyTests {
  static let sources = SourceTree.files(below: "Sources", ending: ".swift")

  /// What protocols of this repository ask for.
  static let promised = sources.reduce(into: Set<String>()) { names, path in
    names.formUnion(Style.promisedFunctions(SourceTree.lines(of: path)))
  }

  @Test(arguments: sources)
  func sourceFollowsTheStyle(_ path: String) {
    let lines = SourceTree.lines(of: path)
    let found =
      Style.sizes(lines) + Style.functions(lines) + Style.bannedWords(lines)
      + Style.documentation(lines, promised: Self.promised) + Style.fileName(path, lines)
    for mistake in found { Issue.record("\(path):\(mistake)") }
  }

  @Test func importsFollowTheLayers() {
    let layers = Layers.parse(SourceTree.lines(of: "ARCHITECTURE.md"))
    let targets = Set(Self.sources.map { String($0.split(separator: "/")[1]) })
    #expect(Set(layers.keys) == targets, "ARCHITECTURE.md lists other targets")
    for path in Self.sources {
      let target = path.split(separator: "/")[1]
      guard let allowed = layers[String(target)] else {
        Issue.record("ARCHITECTURE.md does not list the target \(target)")
        continue
      }
      for module in Layers.imports(of: SourceTree.lines(of: path)) {
        #expect(
          allowed.contains(module) || Layers.system.contains(module), "\(path) imports \(module)")
      }
    }
  }

  @Test func noTypeIsNamedAsAModule() {
    let modules = Set(Self.sources.map { String($0.split(separator: "/")[1]) })
    for path in Self.sources {
      for line in SourceTree.lines(of: path) {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(where: { ["struct", "enum", "class"].contains($0) }),
          keyword + 1 < words.count
        else { continue }
        let name = words[keyword + 1].prefix { $0.isLetter || $0.isNumber }
        #expect(!modules.contains(String(name)), "\(path): \(name)")
      }
    }
  }

  @Test func everyCommandHasACaseAndAnExample() {
    for path in SourceTree.files(below: "Sources/reconcile/Commands", ending: "Command.swift") {
      let file = URL(fileURLWithPath: path).lastPathComponent
      let name = file.replacingOccurrences(of: "Command.swift", with: "").lowercased()
      #expect(SourceTree.exists("Tests/Cases/Commands/\(name).md"), "\(name) has no case")
      let text = SourceTree.lines(of: path).joined(separator: "\n")
      #expect(text.contains("example:"), "the help of \(name) has no example")
      let list = SourceTree.lines(of: "Sources/reconcile/Commands.swift").joined()
      let entry = file.replacingOccurrences(of: ".swift", with: ".self")
      #expect(list.contains(entry), "\(name) is not listed")
    }
  }

  @Test func everyTransformerIsListed() {
    let folder = "Sources/Overlays/Transformers"
    let list = SourceTree.lines(of: folder + "/Transformer.swift").joined()
    let plugins = SourceTree.lines(of: "Sources/Overlays/Plugins/Plugin.swift").joined()
    let files = SourceTree.files(below: folder, ending: "Transformer.swift")
      .map { URL(fileURLWithPath: $0).lastPathComponent }
    #expect(files.count > 10)
    for file in files where file != "Transformer.swift" {
      let name = file.replacingOccurrences(of: ".swift", with: "")
      #expect(
        list.contains(name + ".self") || plugins.contains("(\(name)."), "\(name) is not listed")
    }
  }

  /// What it says of itself is asked for by the protocol.
  @Test func everyRuleOfChecksIsListedAndHasACase() throws {
    let files = SourceTree.files(below: "Sources/Checks/Rules", ending: ".swift")
    let families = files.filter { $0.contains("/RuleFamily+") }
    let list = families.flatMap { SourceTree.lines(of: $0) }.joined()
    let rule = try Regex(#"enum (\w+): Rule \{\n  static let id = "([a-z0-9-]+)""#)
    var ids: Set<String> = []
    for file in files where !families.contains(file) {
      let text = SourceTree.lines(of: file).joined(separator: "\n")
      guard let found = text.firstMatch(of: rule) else { continue }
      let (name, id) = (found.output[1].substring ?? "", String(found.output[2].substring ?? ""))
      #expect(list.contains("\(name).self"), "\(name) is not listed")
      #expect(ids.insert(id).inserted, "\(id) is the id of two rules")
      #expect(SourceTree.exists("Tests/Cases/Checks/\(id).md"), "\(id) has no case")
    }
    #expect(ids.count > 5)
  }

  @Test func everyRuleIsExplained() throws {
    let rows = SourceTree.lines(of: "ARCHITECTURE.md").filter { $0.hasPrefix("| `") }
    let explained = rows.compactMap { $0.split(separator: "|").first }.joined()
    let report = try Regex(#"[ .](?:add|Problem|Diagnostic)\(\s*"([a-z]+(?:-[a-z]+)*)",\s"#)
    var rules: Set<String> = []
    for path in Self.sources {
      let text = SourceTree.lines(of: path).joined(separator: "\n")
      for call in text.matches(of: report) { rules.insert(String(call.output[1].substring ?? "")) }
    }
    #expect(rules.count > 30)
    for rule in rules.sorted() {
      #expect(explained.contains("`\(rule)`"), "ARCHITECTURE.md does not explain \(rule)")
    }
  }

  @Test func linksOfDocumentsLeadSomewhere() throws {
    let documents = SourceTree.files(ending: ".md").filter { !$0.hasPrefix("Tests/") }
    #expect(documents.count >= 6)
    for path in documents {
      let text = SourceTree.lines(of: path).joined(separator: "\n")
      for link in text.matches(of: try Regex(#"\]\(([^)#:]+)\)"#)) {
        let target = String(link.output[1].substring ?? "")
        let folder = URL(fileURLWithPath: "/" + path).deletingLastPathComponent().path.dropFirst()
        let place = folder.isEmpty ? target : folder + "/" + target
        #expect(SourceTree.exists(place), "\(path) links to \(target)")
      }
    }
  }

  @Test func makeTargetsOfTheReadmeExist() throws {
    let makefile = SourceTree.lines(of: "Makefile")
    for path in ["README.md", "README.ru.md", "CONTRIBUTING.md"] {
      let text = SourceTree.lines(of: path).joined(separator: "\n")
      for call in text.matches(of: try Regex("make ([a-z]+)")) {
        let name = String(call.output[1].substring ?? "")
        #expect(makefile.contains { $0.hasPrefix(name + ":") }, "\(path) says `make \(name)`")
      }
    }
  }

  @Test func noPathOfAMachineIsWritten() {
    let endings = [".swift", ".md", ".yaml", ".txt", "Makefile", ".json"]
    let paths = ["/work/", "/home/", "/root/", "/tmp/bash"]
    let files = endings.flatMap { SourceTree.files(ending: $0) }
    for path in files where !path.hasPrefix("Tests/TidyTests") {
      let lines = SourceTree.lines(of: path)
      let text = Data(lines.joined(separator: "\n").utf8)
      // Most files have none of them, and are not looked at line by line.
      guard paths.contains(where: { text.range(of: Data($0.utf8)) != nil }) else { continue }
      for (index, line) in lines.enumerated() {
        // Those of images.
        let line = line.replacing(#/\/home\/(argocd|jovyan|user\/\.local)/#, with: "")
        #expect(!paths.contains { line.contains($0) }, "\(path):\(index + 1)")
      }
    }
  }
}
