internal import Documents
internal import Manifests

/// What is in the repository is read by everybody who reads the repository.
enum SecretInClear: Rule {
  static let id = "secret-in-clear"
  static let consequence = Consequence.policy
  static let summary = "no file and no object holds a credential"
  static let page = RulePage(
    why: """
      Whoever reads the repository, its history or what is rendered has the credential, and so has
      everybody who may read ConfigMaps and pods in the cluster. Removing it later does not help: it
      stays in the history.
      """,
    fix: """
      Let something in the cluster make a Secret, name it under `external.secrets`, and refer to it with
      `secretKeyRef`. Files of Hadoop and Hive read `${env.NAME}` from the environment, and Spark takes
      the keys of S3 from there. Then make a new credential: this one is known.
      """,
    example: """
      spark.hadoop.fs.s3a.secret.key  wJalrXUtnFEMI
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var found: [WrittenValue] = []
    WrittenValue.visitAll(in: subject) { value in
      let isMeant =
        ClearSecret.isName(value.name) && ClearSecret.isLiteral(value.value, of: value.name)
        && subject.external.secrets[value.value] == nil
        && subject.objects.all("Secret").allSatisfy {
          !subject.manifests[$0].name.string.isSameInBytes(as: value.value)
        }
      if isMeant || ClearSecret.isAddressWithPassword(value.value) { found.append(value) }
    }
    for value in found {
      let isAddress = !ClearSecret.isName(value.name)
      let what = isAddress ? "an address with a password" : "`\(value.name)` in clear"
      let known = ClearSecret.isDefault(value.value) ? ", and one that everybody tries first" : ""
      findings.add(
        Self.self, "\(value.holder()) has \(what)\(known)", at: value.location(),
        hint: "refer to a Secret, and make a new one: this is known")
    }
  }
}
