internal import Documents

/// Names stay when a pod moves, addresses do not.
enum CelebornAddress: Rule {
  static let id = "celeborn-address"
  static let consequence = Consequence.breaksLater
  static let summary = "masters and workers of Celeborn are known by names"
  static let page = RulePage(
    why: """
      Celeborn tells clients the addresses of its pods as long as
      `celeborn.network.bind.preferIpAddress` is true, which is the default. A pod that is started
      again has another address, and clients go on asking the old one.
      """,
    fix: """
      Set `celeborn.network.bind.preferIpAddress` to false, with a headless Service that gives the pods
      names.
      """,
    example: """
      celeborn.network.bind.preferIpAddress  true
      """)

  private static let key = "celeborn.network.bind.preferIpAddress"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var seen: Set<Int> = []
    for part in CelebornPart.all(in: subject) {
      guard let file = part.file, seen.insert(file).inserted else { continue }
      let number = part.setting(key, in: subject)
      let value = number.map { subject.configuration[file].settings[$0].value } ?? "true"
      guard value.lowercased() == "true" else { continue }
      let place = number.map { subject.location(of: $0, inFile: file, .value) }
      findings.add(
        Self.self, "Celeborn tells clients addresses of pods, which change",
        at: place ?? subject.location(of: part.container.node, in: part.container),
        severity: .warning, hint: "`\(key)` is true by default; set it to false")
    }
  }
}
