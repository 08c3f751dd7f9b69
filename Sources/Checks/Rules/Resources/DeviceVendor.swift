internal import Spark

/// A device without the vendor that is a part of its name.
enum DeviceVendor: Rule {
  static let id = "device-vendor"
  static let consequence = Consequence.refused
  static let summary = "devices that pods ask for have a vendor"
  static let page = RulePage(
    why: """
      Kubernetes calls devices `VENDOR/NAME`. Spark puts the name together of
      `spark.executor.resource.NAME.vendor` and `NAME`, and refuses an amount without a vendor.
      """,
    fix: """
      Set the vendor, such as `nvidia.com`.
      """,
    example: """
      spark.executor.resource.gpu.amount 1
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods where !pod.program.starter.isFile {
      for case .resourceWithoutVendor(let key) in pod.refusals {
        let amount = key.dropLast("vendor".count) + "amount"
        guard let setting = pod.program.settings[String(amount)] else { continue }
        findings.add(
          Self.self, "the device has no vendor", at: subject.location(of: setting),
          hint: "set `\(key)`, such as `nvidia.com`")
      }
    }
  }
}
