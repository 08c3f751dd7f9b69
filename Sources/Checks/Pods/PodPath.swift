/// Where a part of a pod stands in it; written out only where something is said of it.
struct PodPath: Sendable, CustomStringConvertible {
  /// The list of containers; nil for the pod itself.
  let list: String?
  let number: Int
  /// Whether it is the security context.
  let isContext: Bool

  var description: String {
    let holder = list.map { "spec.\($0)[\(number)]" } ?? "spec"
    return isContext ? holder + ".securityContext" : holder
  }

  /// The path of something below.
  static func + (path: PodPath, rest: String) -> String { path.description + rest }
}
