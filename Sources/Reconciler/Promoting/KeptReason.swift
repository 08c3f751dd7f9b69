package import Documents

/// Why a value of one environment is not taken over by another.
package enum KeptReason: Sendable {
  /// The settings of the other say so, here.
  case denied(Location)
  /// It belongs to one of the two: their name stands in it.
  case namesEnvironment
  /// Only the other says something in its own files.
  case own(Location)
  /// It is what several layers say together.
  case partial
  /// The other has nothing that could have it.
  case missing(String)
  /// It cannot be written there, or something else would count.
  case refused(String)

  /// One word for programs, and for tables.
  package var word: String {
    switch self {
    case .denied: "denied"
    case .namesEnvironment: "names-environment"
    case .own: "own"
    case .partial: "partial"
    case .missing: "missing"
    case .refused: "refused"
    }
  }

  /// All words, in the order of tables.
  package static let words = [
    "denied", "names-environment", "own", "partial", "missing", "refused",
  ]

  /// Whether it is taken over if a call names it.
  package var givesWay: Bool {
    switch self {
    case .namesEnvironment, .own, .partial: true
    case .denied, .missing, .refused: false
    }
  }
}
