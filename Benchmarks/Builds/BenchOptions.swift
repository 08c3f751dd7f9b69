import BenchSupport
import Foundation

/// What the call asks for.
struct BenchOptions {
  static let help = """
    usage: bench-builds [--subject PATH] [--peer-limit COUNT] [--only TEXT] [--peer-alone]
           bench-builds --without-places PATH
      --subject     our program; the one beside this by default
      --peer-limit  up to how many objects kubectl builds, 1000; 5000 takes it minutes
      --only        only the works whose name has this text
      --peer-alone  kubectl on both sides
      --without-places  our program built without places: says what provenance costs, nothing else
    """

  private(set) var subject: String
  private(set) var subjectWords = ["build"]
  private(set) var peerLimit = 1_000
  private(set) var only: String?
  /// Our program without places.
  private(set) var withoutPlaces: String?
  /// Where kubectl is, if it is installed.
  let peer: String?

  init?(_ words: [String]) {
    peer = Program.installed("kubectl")
    subject = Program.beside("reconcile")
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--peer-alone", let peer {
        (subject, subjectWords) = (peer, ["kustomize"])
        continue
      }
      guard let value = rest.popFirst(), take(word, value) else { return nil }
    }
  }

  private mutating func take(_ word: String, _ value: String) -> Bool {
    switch word {
    case "--subject": subject = value
    case "--peer-limit": peerLimit = Int(value) ?? peerLimit
    case "--only": only = value
    case "--without-places": withoutPlaces = URL(fileURLWithPath: value).path
    default: return false
    }
    return true
  }

  func wants(_ work: Work) -> Bool { only.map { work.name.contains($0) } ?? true }
}
