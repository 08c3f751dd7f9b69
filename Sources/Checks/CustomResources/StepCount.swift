/// Counts the steps of comparing an object with a schema that anybody may have written: how long it
/// takes is bounded, whatever the two are.
final class StepCount {
  /// More than real objects need, by far.
  static let most = 2_000_000

  private var left: Int

  init(_ most: Int = StepCount.most) { left = most }

  /// Whether there are no steps left.
  var isUsedUp: Bool { left < 0 }

  /// Counts steps.
  func take(_ steps: Int) { if left >= 0 { left -= steps } }
}
