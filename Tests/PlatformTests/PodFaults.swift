import CaseSupport
import Foundation

/// What an API server refuses of a pod without being asked by a schema, and what would be confused.
enum PodFaults {
  /// What is wrong with a pod, a sentence for each.
  static func of(_ pod: Thing) -> [String] {
    let spec = pod["spec"]
    let containers = spec["containers"].items + spec["initContainers"].items
    let volumes = spec["volumes"].items.map { $0["name"].text }
    // A port may go without a name.
    let ports = containers.flatMap { $0["ports"].items.map { $0["name"].text } }
      .filter { !$0.isEmpty }
    return twice(volumes, "volume") + twice(containers.map { $0["name"].text }, "container")
      + twice(ports, "port") + containers.flatMap { faults(of: $0, volumes) }
  }

  private static func faults(of container: Thing, _ volumes: [String]) -> [String] {
    let mounts = container["volumeMounts"].items
    let homeless = mounts.map { $0["name"].text }.filter { !volumes.contains($0) }
    let faults =
      twice(mounts.map { trimmed($0["mountPath"].text) }, "mount path")
      + twice(container["env"].items.map { $0["name"].text }, "variable")
      + homeless.map { "\($0) is mounted and no volume" } + requests(of: container)
    return faults.map { "\(container["name"].text): \($0)" }
  }

  /// A path without slashes at its end: another text, yet the same folder.
  private static func trimmed(_ path: String) -> String {
    let end = path.lastIndex { $0 != "/" }
    return end.map { String(path[...$0]) } ?? "/"
  }

  private static func twice(_ names: [String], _ what: String) -> [String] {
    Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted()
      .map { "the \(what) \($0) is there twice" }
  }

  private static func requests(of container: Thing) -> [String] {
    let (requests, limits) = (
      container[path: "resources.requests"], container[path: "resources.limits"]
    )
    return requests.keys.compactMap { name in
      let (request, limit) = ("\(requests[name])", "\(limits[name])")
      if limits[name].isNothing { return nil }
      guard let asked = amount(request), let allowed = amount(limit) else {
        return "\(name) is no amount: \(request), \(limit)"
      }
      return asked > allowed ? "\(request) of \(name) is requested, and \(limit) the limit" : nil
    }
  }

  /// A quantity of Kubernetes as a number.
  private static func amount(_ text: String) -> Double? {
    let units: [String: Double] = [
      "": 1, "m": 0.001, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "Ki": 1024, "Mi": 1_048_576,
      "Gi": 1_073_741_824, "Ti": 1_099_511_627_776,
    ]
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits), let unit = units[String(text.dropFirst(digits.count))] else {
      return nil
    }
    return number * unit
  }
}
