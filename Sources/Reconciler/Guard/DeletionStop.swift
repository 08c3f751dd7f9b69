/// Why the guard stops a delivery.
package struct DeletionStop: Sendable {
  /// What is wrong with a removal.
  enum Reason: Equatable {
    /// Nothing would be left.
    case nothingRendered
    /// It would be too many at once.
    case share(Percentage, minimum: Int)
    /// There are some among them that hold what cannot be made again.
    case protectedKinds
  }

  let reason: Reason
  /// The objects that it is about, those of protected kinds first.
  let objects: [String]
  /// How many of them are of protected kinds.
  let protected: Int
  /// How many objects there are now.
  let total: Int
  /// Whether the settings that are to be delivered would let it pass.
  var isLoosened = false

  /// What is wrong.
  var text: String {
    switch reason {
    case .nothingRendered: "nothing is rendered, and \(count) would be removed"
    case .share(let share, let minimum):
      "\(objects.count) of \(total) objects would be removed\(others); "
        + "less than \(share.percent)%, or fewer than \(minimum), would pass"
    case .protectedKinds:
      "\(count) of \(protected == 1 ? "a protected kind" : "protected kinds") would be removed"
    }
  }

  /// What to do.
  var hint: String {
    let one = objects.first ?? ""
    let allowed =
      objects.count == 1
      ? "`--allow-delete \(one)` allows it"
      : "`--allow-delete all` allows it, `--allow-delete \(one)` one of them"
    return allowed
      + (isLoosened ? "; a guard that is loosened acts from the next delivery on" : "")
  }

  private var count: String { objects.count == 1 ? "1 object" : "\(objects.count) objects" }

  private var others: String {
    switch protected {
    case 0: ""
    case 1: ", 1 of a protected kind"
    default: ", \(protected) of protected kinds"
    }
  }
}
