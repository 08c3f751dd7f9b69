/// Where a part of a pod stands in it; written out only where something is said of it.
package struct PodPath: Sendable, CustomStringConvertible {
  /// The list of containers; nil for the pod itself.
  package let list: String?
  package let number: Int
  /// Whether it is the security context.
  package let isContext: Bool

  package var description: String {
    let holder = list.map { "spec.\($0)[\(number)]" } ?? "spec"
    return isContext ? holder + ".securityContext" : holder
  }

  /// The path of something below.
  package static func + (path: PodPath, rest: String) -> String { path.description + rest }
}
