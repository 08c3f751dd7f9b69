import BenchSupport
import Foundation

/// Measures deliveries of whole fleets, with git and kubectl beside us in the same run.
@main
struct Fleet {
  static func main() {
    guard let options = FleetOptions(Array(CommandLine.arguments.dropFirst())),
      let git = Program.installed("git")
    else {
      FileHandle.standardError.write(Data("\(FleetOptions.help)\n".utf8))
      exit(2)
    }
    do {
      exit(try run(options, git: git) ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(3)
    }
  }

  private static func run(_ options: FleetOptions, git: String) throws -> Bool {
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    Tool.fixEnvironment(home: folder)
    let subject = try Subject(URL(fileURLWithPath: options.subject).path)
    let fleet = Fleet(options: options, subject: subject, git: git, folder: folder)
    return try options.countsInstructions ? fleet.countInstructions() : fleet.measure()
  }

  let options: FleetOptions
  let subject: Subject
  let git: String
  let folder: URL

  /// A new folder of our own below `.build`.
  private static func makeFolder() throws -> URL {
    let process = ProcessInfo.processInfo.processIdentifier
    let folder = URL(fileURLWithPath: ".build/bench/fleet-\(process)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Whether all limits are kept.
  private func measure() throws -> Bool {
    print(
      "Deliveries of all environments: CPU of the whole process and of what it waits for, time by\n"
        + "the clock, peak memory; medians. Compare ratios."
        + (subject.skipsChecks ? " Without checks." : ""))
    if !subject.takesJobs { print("The program does not say how many threads it takes.") }
    let edge = min(100, max(options.environments / 10, 1))
    let bench = DeliveryBench(subject: subject, git: git, folder: folder)
    let platforms = [
      (Platform.fleet(options.environments), DeliverySettings.all, isJudged: true),
      (Platform.applications(edge), [DeliverySettings.all[0]], isJudged: false),
    ]
    var isGood = true
    for (platform, deliveries, isJudged) in platforms {
      let wanted = deliveries.filter { options.wants("\(platform.title), \($0.title)") }
      isGood = try bench.run(platform, wanted, isJudged: isJudged) && isGood
    }
    if options.wants("checks") {
      let checks = CheckBench(subject: subject, git: git, folder: folder)
      isGood = try checks.run(environments: options.environments) && isGood
    }
    if options.wants("differences") {
      let differences = DifferenceBench(subject: subject, git: git, folder: folder)
      isGood = try differences.run(environments: options.environments) && isGood
    }
    if options.wants("plugin") {
      let plugin = PluginBench(subject: subject, git: git, folder: folder)
      isGood = try plugin.run(Platform.fleet(options.environments)) && isGood
    }
    if options.wants("clones") {
      let clones = CloneBench(subject: subject, git: git, folder: folder)
      isGood = try clones.run(environments: max(options.environments / 10, 1)) && isGood
    }
    return isGood
  }

  private func countInstructions() throws -> Bool {
    guard let counter = try InstructionCounter(subject, in: folder) else {
      print("valgrind or strip is not installed: no instructions are counted")
      return true
    }
    let counts = try InstructionBench(counter: counter, git: git, folder: folder).counts()
    let kept = InstructionList(path: "Benchmarks/instructions.txt")
    return options.isUpdate ? try kept.write(counts) : try kept.compare(counts)
  }
}
