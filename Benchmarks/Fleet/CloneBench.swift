import BenchSupport
import Foundation

/// Measures what rendered branches weigh for who clones the repository.
struct CloneBench {
  private static let deliveries = 100

  let subject: Subject
  let git: String
  let folder: URL

  /// Prints sizes; whether all was delivered.
  func run(environments: Int) throws -> Bool {
    let delivery = DeliverySettings.all[1]
    let platform = Platform.fleet(environments)
    let root = folder.appendingPathComponent("clones")
    defer { try? FileManager.default.removeItem(at: root) }
    let repository = try Repository.make(platform, at: root, git: git)
    try repository.configure(delivery)
    var isDelivered = true
    var text = platform.baseChange.change
    for number in 0..<Self.deliveries {
      let next = Platform.Change(
        path: text.path, old: text.old, new: "initialDelaySeconds: \(number + 100)")
      try repository.commit(next)
      text = Platform.Change(path: text.path, old: next.new, new: next.old)
      isDelivered = try subject.deliver(repository, threads: nil).exitCode == 0 && isDelivered
    }
    let whole = try repository.cloneSize()
    let source = try repository.cloneSize(["--single-branch", "--branch", "main"])
    print(
      """

      size of a bare clone after \(Self.deliveries) changes of a base file, each delivered
      (\(platform.title), \(delivery.title))
        all branches          \((Double(whole) / 1_024).text(0)) KiB
        --single-branch main  \((Double(source) / 1_024).text(0)) KiB
        Who clones the source alone carries no rendered history.
      """ + (isDelivered ? "" : "  MISSED: a delivery"))
    return isDelivered
  }
}
