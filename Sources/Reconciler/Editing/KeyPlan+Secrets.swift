internal import Documents
internal import Overlays

extension KeyPlan {
  /// What is written here is committed: no value belongs here that nobody shall read.
  func refuseSecret() throws(EditRefusal) {
    guard case .set(let value) = change else { return }
    let isNamed = HiddenKey.isMeant(by: key) && !SecretReference.isMeant(by: key, value)
    guard isNamed || HiddenKey.isMeant(inValue: value) else { return }
    let isHadoop = files.contains { $0.configuration.file.format == "hadoop-xml" }
    let hint =
      isHadoop || key.hasPrefix("spark.hadoop.")
      ? "write `${env.NAME}`, and give the container NAME from a Secret by `secretKeyRef`"
      : "name the Secret under `external.secrets`, and let the container take the value from it"
    throw EditRefusal(
      Diagnostic(
        "set-secret",
        "`\(key)` \(isNamed ? "names" : "would hold") a secret, and what is set here is committed",
        at: nil,
        hint: hint))
  }
}
