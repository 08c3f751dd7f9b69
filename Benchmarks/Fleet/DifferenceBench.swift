import BenchSupport
import Foundation

/// Measures what it costs to say what a change of a base file does to all environments of a fleet.
struct DifferenceBench {
  /// What both renderings, the comparison and the rules may take together.
  private static let limit = Limit(seconds: 2.5, mebibytes: 128)

  let subject: Subject
  let git: String
  let folder: URL

  /// Prints what each form takes, and what it takes without rules; whether the limit is kept.
  func run(environments: Int) throws -> Bool {
    let platform = Platform.fleet(environments).withoutFindings
    let root = folder.appendingPathComponent("differences")
    defer { try? FileManager.default.removeItem(at: root) }
    let repository = try Repository.make(platform, at: root, git: git)
    try repository.configure(DeliverySettings.all[0])
    try repository.commit(platform.baseChange.change)
    FleetTable.printHead("\(platform.title), one base file, differences")
    let words = ["diff", "HEAD~1", "HEAD", "--exit-zero"]
    var isGood = true
    for form in ["text", "markdown", "html"] {
      let figures = try subject.measure(words + ["-o", form], in: repository)
      let missed = Self.limit.missed(by: figures, peerSeconds: nil)
      FleetTable.print(
        "as \(form)", threads: 1, figures, peerSeconds: nil, Self.limit,
        missed.isEmpty ? "-" : "MISSED: " + missed.joined(separator: ", "))
      isGood = isGood && missed.isEmpty && figures.isDone
    }
    let bare = try subject.measure(words + ["--no-check", "--no-lines"], in: repository)
    FleetTable.print("without rules and lines", threads: 1, bare, peerSeconds: nil, .none, "-")
    return isGood
  }
}
