import BenchSupport
import Foundation

/// Measures what Argo CD waits for when it asks the plugin: one environment, and many at once.
struct PluginBench {
  /// How many applications are asked for at once.
  private static let crowd = 64
  /// What one environment of some forty objects may take.
  private static let limit = Limit(seconds: 0.010, mebibytes: 32)

  let subject: Subject
  let git: String
  let folder: URL

  /// Measures a fleet, and the environments of the repository that the bench runs in; whether the
  /// limits are kept.
  func run(_ platform: Platform) throws -> Bool {
    let root = folder.appendingPathComponent("plugin")
    defer { try? FileManager.default.removeItem(at: root) }
    let repository = try Repository.make(platform, at: root, git: git)
    try repository.configure(DeliverySettings.all[0])
    FleetTable.printHead("The plugin of Argo CD: argocd generate, without git")
    var isGood = try measure("one of \(platform.title)", platform.environments[0], in: root)
    // Made of layers, and the second of many more objects: compared, and not judged.
    let here = URL(fileURLWithPath: ".")
    for place in ["environments/dev", "environments/prod"] {
      let kustomization = here.appendingPathComponent(place + "/kustomization.yaml").path
      guard FileManager.default.fileExists(atPath: kustomization) else { continue }
      isGood = try measure("\(place) of this repository", place, in: here, .none) && isGood
    }
    return try measureCrowd(platform, in: root) && isGood
  }

  /// One application, several times.
  private func measure(
    _ name: String, _ place: String, in root: URL, _ limit: Limit = limit
  ) throws -> Bool {
    var runs: [Launched] = []
    for _ in 0..<15 { runs += try start([place], in: root).runs }
    return print(name, Figures(runs), limit, "")
  }

  /// Many applications at once: what all take, and how long the last one is waited for. Where others
  /// use the processors, only what they take counts.
  private func measureCrowd(_ platform: Platform, in root: URL) throws -> Bool {
    let count = platform.environments.count
    let places = (0..<Self.crowd).map { platform.environments[$0 * 7 % count] }
    var walls: [Double] = []
    var sums: [Double] = []
    var all: [Launched] = []
    for _ in 0..<5 {
      let (runs, seconds) = try start(places, in: root)
      walls.append(seconds)
      sums.append(runs.map(\.seconds).reduce(0, +))
      all += runs
    }
    let figures = Figures(
      seconds: sums.median, wallSeconds: walls.median, mebibytes: all.map(\.mebibytes).median,
      isDone: all.allSatisfy { $0.exitCode == 0 })
    let processors = min(ProcessInfo.processInfo.activeProcessorCount, 2)
    return print(
      "\(Self.crowd) of them at once", figures, Limit(seconds: Double(processors), mebibytes: 32),
      "limit by the clock on two processors: 1 s"
        + (figures.wallSeconds > 1 ? "; others used them" : ""))
  }

  private func start(
    _ places: [String], in root: URL
  ) throws -> (runs: [Launched], wallSeconds: Double) {
    try Launched.runAtOnce(
      subject.path, ["argocd", "generate"],
      places.map { (root.appendingPathComponent($0), ["ARGOCD_APP_SOURCE_PATH": $0]) })
  }

  private func print(
    _ name: String, _ figures: Figures, _ limit: Limit, _ remark: String
  ) -> Bool {
    var missed = limit.missed(by: figures, peerSeconds: nil)
    if !figures.isDone { missed.append("the exit code") }
    let text = missed.isEmpty ? remark : remark + "  MISSED: " + missed.joined(separator: ", ")
    FleetTable.print(name, threads: nil, figures, peerSeconds: nil, limit, text)
    return missed.isEmpty
  }
}
