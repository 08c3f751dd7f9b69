import Differential

/// What the call asks for.
struct Options {
  static let help = """
    usage: trees [--count N] [--seed N] [--subject PATH] [--features NAME,…] [--without NAME,…]
                 [--often NAME,…]
                 [--alone] [--effects] [--print] [--tries N] [--folder DIR --target NAME]
      --count     how many trees, 200
      --seed      the seed of the first, 1
      --subject   our program, .build/debug/reconcile
      --features  only trees with these: \(Feature.all.map(\.name).joined(separator: " "))
      --without   all features but these
      --often     these are in every tree, and everywhere in it
      --alone     only ask kustomize, to see what the trees are worth
      --effects   only ask kustomize, with and without each field
      --print     print the trees
      --tries     how many trees are tried to make one that differs smaller, 400
      --folder    compare the tree in a folder, building the folder --target below it
    """

  var count = 200
  var seed: UInt64 = 1
  var subject = ".build/debug/reconcile"
  var features = Feature.all
  var isAlone = false
  var measuresEffects = false
  var printsTrees = false
  var tries = 400
  /// How many trees of one cause are made smaller and kept.
  let mostOfACause = 2
  var folder: String?
  var target = "top"

  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--alone": isAlone = true
      case "--effects": measuresEffects = true
      case "--print": printsTrees = true
      default:
        guard let value = rest.popFirst(), take(word, value) else { return nil }
      }
    }
  }

  private mutating func take(_ word: String, _ value: String) -> Bool {
    let names = value.split(separator: ",").map(String.init)
    switch word {
    case "--count": count = Int(value) ?? count
    case "--seed": seed = UInt64(value) ?? seed
    case "--subject": subject = value
    case "--tries": tries = Int(value) ?? tries
    case "--folder": folder = value
    case "--target": target = value
    case "--features": features = Feature.named(names) ?? []
    case "--without": features = features.filter { !names.contains($0.name) }
    case "--often": features = features.map { names.contains($0.name) ? $0.everywhere : $0 }
    default: return false
    }
    return !features.isEmpty
  }
}
