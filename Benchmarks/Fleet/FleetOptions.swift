import BenchSupport

/// What the call asks for.
struct FleetOptions {
  static let help = """
    usage: bench-fleet [--subject PATH] [--environments COUNT] [--only TEXT]
           bench-fleet --instructions [--subject PATH] [--update]
      --subject       our program; the one beside this by default
      --environments  of a fleet, 1000; fewer are compared with the same limits
      --only          only the tables whose title has this text, as `checks`, `plugin`, `clones`
      --instructions  count instructions, and compare with Benchmarks/instructions.txt
      --update        write what is counted there
    """

  private(set) var subject = Program.beside("reconcile")
  private(set) var environments = 1_000
  private(set) var only: String?
  private(set) var countsInstructions = false
  private(set) var isUpdate = false

  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--instructions": countsInstructions = true
      case "--update": isUpdate = true
      default:
        guard let value = rest.popFirst(), take(word, value) else { return nil }
      }
    }
  }

  private mutating func take(_ word: String, _ value: String) -> Bool {
    switch word {
    case "--subject": subject = value
    case "--only": only = value
    case "--environments":
      guard let count = Int(value), count > 0, count < 10_000 else { return false }
      environments = count
    default: return false
    }
    return true
  }

  func wants(_ title: String) -> Bool { only.map { title.contains($0) } ?? true }
}
