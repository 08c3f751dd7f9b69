import Foundation

/// What instructions are counted for.
struct InstructionBench {
  let counter: InstructionCounter
  let git: String
  let folder: URL

  /// Names with their counts.
  func counts() throws -> [(name: String, count: Int)] {
    let few = try deliver(50)
    let many = try deliver(150)
    return [
      ("start", try counter.count(["version"], in: folder)),
      ("one small build", try countBuild()),
      ("one environment of 42 objects, cold", (many.cold - few.cold) / 100),
      ("nothing changed in 150 environments", many.unchanged),
    ]
  }

  private func countBuild() throws -> Int {
    let root = folder.appendingPathComponent("build")
    let repository = try Repository.make(
      Platform.applications(1), at: root, git: git)
    try repository.configure(DeliverySettings.all[0])
    return try counter.count(["build", "environments/a000/e000"], in: repository.root)
  }

  private func deliver(_ environments: Int) throws -> (cold: Int, unchanged: Int) {
    let root = folder.appendingPathComponent("fleet-\(environments)")
    let repository = try Repository.make(
      Platform.fleet(environments), at: root, git: git)
    try repository.configure(DeliverySettings.all[0])
    let words = counter.subject.words(
      threads: counter.subject.takesJobs ? 1 : nil, comparesFiles: false)
    let cold = try counter.count(words, in: repository.root)
    return (cold, try counter.count(words, in: repository.root))
  }
}
