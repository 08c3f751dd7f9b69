import BenchSupport
import Foundation

/// kubectl's kustomize, which renders a sample of the environments, one after the other.
struct Kustomize {
  private static let sample = 20

  /// Seconds of CPU for one environment.
  let seconds: Double
  private let sampled: Int

  /// Nil where it is not installed, or refuses.
  init?(_ platform: Platform, _ repository: Repository) throws {
    guard let program = Program.installed("kubectl") else { return nil }
    let all = platform.environments
    sampled = min(Self.sample, all.count)
    let runs = try (0..<sampled).map { index in
      let folder = all[index * all.count / min(Self.sample, all.count)]
      return try Launched.run(program, ["kustomize", folder], in: repository.root)
    }
    guard runs.allSatisfy({ $0.exitCode == 0 }) else { return nil }
    seconds = runs.map(\.seconds).reduce(0, +) / Double(sampled)
  }

  /// Says how the time for so many environments is known.
  func scale(_ count: Int) -> String {
    let times = (Double(count) / Double(sampled)).text(count % sampled == 0 ? 0 : 1)
    return "\(sampled) of them, times \(times)"
  }
}
