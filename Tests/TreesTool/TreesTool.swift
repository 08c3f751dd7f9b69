import Differential
import Foundation

/// Compares many generated trees: `make trees`.
@main
struct TreesTool {
  static func main() throws {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      complain(Options.help)
      exit(2)
    }
    guard let real = Builder.real else {
      complain("needs kubectl or kustomize")
      exit(3)
    }
    exit(try options.folder == nil ? compareSeeds(options, real) : compareFolder(options, real))
  }

  /// One tree that stands in a folder.
  private static func compareFolder(_ options: Options, _ real: Builder) throws -> Int32 {
    let folder = URL(fileURLWithPath: options.folder ?? ".")
    let tree = try WorkFolder.read(folder, target: options.target)
    let comparison = Comparison(ours: .reconcile(options.subject), theirs: real)
    let outcome = try comparison.outcome(of: tree)
    print(KeptDifference(seed: 0, tree: tree, outcome: outcome).summary)
    return outcome.difference == nil ? 0 : 1
  }

  private static func compareSeeds(_ options: Options, _ real: Builder) throws -> Int32 {
    let kept = AnswerCache(below: URL(fileURLWithPath: ".build/answers")).caching(real)
    if options.measuresEffects { return try measureEffects(options, real) }
    var run = Run(options: options, theirs: kept)
    run.compareAll()
    run.printCoverage()
    return run.differences.isEmpty ? 0 : 1
  }

  private static func measureEffects(_ options: Options, _ real: Builder) throws -> Int32 {
    var effects = Effects()
    for seed in options.seed..<options.seed + UInt64(options.count) {
      try effects.measure(.make(seed: seed, features: options.features), with: real)
    }
    effects.print()
    return 0
  }

  static func complain(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}
