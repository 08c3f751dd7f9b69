package import Checks
package import Documents

/// Something that is wrong, and with what.
package struct Finding: Sendable {
  /// What it means for those who asked.
  package enum Standing: Sendable {
    /// It counts.
    case open
    /// Somebody answers for it.
    case waived(Waiver)
    /// It was there when the baseline was written.
    case known
  }

  package internal(set) var diagnostic: Diagnostic
  /// The rule of `Checks` that found it; what is found by reading and rendering has none.
  package let rule: (any Rule.Type)?
  /// The object that it is about, as waivers name it, without a hash; empty if it is about none.
  package let object: String
  /// The message without what differs from environment to environment: the namespace and the hash of the
  /// object's name, and the numbers of items.
  let stableMessage: String
  /// The environments, or folders, in which it was found.
  package internal(set) var places: [String]
  package internal(set) var standing = Standing.open

  /// Whether it counts.
  package var isOpen: Bool {
    if case .open = standing { return true }
    return false
  }

  /// The waiver that lets it pass.
  package var waiver: Waiver? {
    if case .waived(let waiver) = standing { return waiver }
    return nil
  }
}
