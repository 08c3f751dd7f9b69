/// The forms of names that Kubernetes takes.
package enum NameForm {
  /// Names of parts with `.` between them, each of small letters, digits and `-`.
  package static func isSubdomain(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      let bytes = Array(part.utf8)
      guard let first = bytes.first, let last = bytes.last else { return false }
      return first != hyphen && last != hyphen && bytes.allSatisfy { isSmall($0) || $0 == hyphen }
    }
  }

  /// What names of executors may begin with: `-exec-` and a number of ten digits follow, and all of
  /// it has at most 253 characters.
  static func isPodNamePrefix(_ name: String) -> Bool {
    isSubdomain(name) && name.utf8.count + "-exec-".utf8.count + 10 <= 253
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isSmall(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
