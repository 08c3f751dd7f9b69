import Foundation

/// What Spark is given to make a pod of.
struct PodStart {
  let name: String
  let role: String
  let settings: String
  let templates: Thing

  /// Writes what is mounted; answers a line for the oracle.
  func write(below folder: String) throws -> String {
    let place = folder + "/" + name
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    // The pod's own variable, which a driver has there.
    let text = settings.replacingOccurrences(of: "${env:POD_NAME}", with: "connect-0")
    try text.write(toFile: place + ".conf", atomically: true, encoding: .utf8)
    for file in templates.keys {
      try templates[file].text.write(
        toFile: "\(place)/\(file)", atomically: true, encoding: .utf8)
    }
    return "\(name)\t\(place).conf\t\(place)\t\(role)\n"
  }

  /// What a server asks for its executors: the heap, and what is beside it.
  var memory: String? {
    let settings = Settings.of(settings)
    guard !name.contains("submit"), let heap = Preset.mebibytes(settings["spark.executor.memory"])
    else { return nil }
    let factor = Double(settings["spark.executor.memoryOverheadFactor"] ?? "0.1") ?? 0.1
    return "\(heap + max(384, Int(Double(heap) * factor)))Mi"
  }
}
