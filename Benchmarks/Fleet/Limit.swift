import BenchSupport

/// What a row may take at most.
struct Limit {
  var seconds: Double?
  var timesPeer: Double?
  var mebibytes: Double?

  static let none = Limit()

  var text: String {
    let parts = [
      seconds.map { "\(($0 * 1e3).text(0)) ms" },
      timesPeer.map { "\($0.text(1)) x peer" },
      mebibytes.map { "\($0.text(0)) MiB" },
    ]
    let known = parts.compactMap { $0 }
    return known.isEmpty ? "-" : known.joined(separator: ", ")
  }

  /// What a measurement misses.
  func missed(by figures: Figures, peerSeconds: Double?) -> [String] {
    var missed: [String] = []
    if let seconds, figures.seconds > seconds { missed.append("CPU") }
    if let timesPeer, let peerSeconds, figures.seconds > timesPeer * peerSeconds {
      missed.append("CPU against the peer")
    }
    if let mebibytes, figures.mebibytes > mebibytes { missed.append("memory") }
    return missed
  }
}
