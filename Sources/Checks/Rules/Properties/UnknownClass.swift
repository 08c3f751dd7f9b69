internal import Documents
internal import Spark

/// A class of Spark's own that Spark does not have.
enum UnknownClass: Rule {
  static let id = "unknown-class"
  static let consequence = Consequence.refused
  static let summary = "names of classes of Spark are spelt as Spark spells them"
  static let page = RulePage(
    why: """
      Spark loads the class that a setting names when it starts, and stops with a ClassNotFoundException
      if there is none. A name that is nearly one of Spark's is a mistake; other classes have to be in the
      image, which nobody can see here.
      """,
    fix: """
      Correct the name: the nearest one is in the hint.
      """,
    example: """
      spark.serializer org.apache.spark.serializer.KyroSerializer
      """)

  /// What a key may name of Spark's own.
  private struct Classes {
    /// Names that stand for classes.
    var short: [String] = []
    /// The classes, without what their names begin with.
    let own: [String]
    /// Those that came with Spark 4.
    var new: [String] = []
    /// Those that libraries put into packages of Spark.
    var added: [String] = []
    var isList = false
  }

  private static let beginning = "org.apache.spark."
  private static let codecs = Classes(
    short: ["lz4", "lzf", "snappy", "zstd"],
    own: [
      "io.LZ4CompressionCodec", "io.LZFCompressionCodec", "io.SnappyCompressionCodec",
      "io.ZStdCompressionCodec",
    ])
  private static let keys: [String: Classes] = [
    "spark.serializer": Classes(own: ["serializer.JavaSerializer", "serializer.KryoSerializer"]),
    "spark.shuffle.manager": Classes(
      short: ["sort", "tungsten-sort"], own: ["shuffle.sort.SortShuffleManager"],
      // The second one is an old name, which another rule is about.
      added: ["shuffle.celeborn.SparkShuffleManager", "shuffle.celeborn.RssShuffleManager"]),
    "spark.shuffle.sort.io.plugin.class": Classes(
      own: ["shuffle.sort.io.LocalDiskShuffleDataIO", "shuffle.KubernetesLocalDiskShuffleDataIO"],
      added: ["shuffle.celeborn.CelebornShuffleDataIO"]),
    "spark.plugins": Classes(
      own: ["scheduler.cluster.k8s.ExecutorRollPlugin"],
      new: [
        "deploy.DriverTimeoutPlugin", "deploy.RedirectConsolePlugin",
        "sql.connect.SparkConnectPlugin",
      ], added: ["sql.connect.SparkConnectPlugin"], isList: true),
    "spark.io.compression.codec": codecs, "spark.eventLog.compression.codec": codecs,
    "spark.checkpoint.compression.codec": codecs,
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for list in subject.settingLists {
      for setting in list.settings(for: Self.self, where: { key, _ in keys[key] != nil }) {
        guard let classes = keys[setting.key] else { continue }
        let names =
          classes.isList
          ? setting.value.split(separator: ",").map { String($0).trimmingSpace }
          : [setting.value]
        for name in names where isUnknown(name, classes, list.version) {
          add(name, of: setting, classes, list, subject, &findings)
        }
      }
    }
  }

  private static func isUnknown(
    _ name: String, _ classes: Classes, _ version: SparkVersion?
  ) -> Bool {
    guard name.hasPrefix(beginning) else {
      // A name without a package is one of the short ones, in capitals or not, or none.
      let known = classes.short.contains(name.lowercased())
      return !known && !classes.short.isEmpty && !name.isEmpty && !name.holds(".")
        && !name.holds("$")
    }
    return !self.known(classes, version).contains(String(name.dropFirst(beginning.count)))
  }

  /// Whether a later version of Spark has it.
  private static func isOfOtherVersion(_ name: String, _ classes: Classes) -> Bool {
    name.hasPrefix(beginning) && classes.new.contains(String(name.dropFirst(beginning.count)))
  }

  private static func known(_ classes: Classes, _ version: SparkVersion?) -> [String] {
    let isNew = version.map { $0.major >= 4 } ?? true
    return classes.own + classes.added + (isNew ? classes.new : [])
  }

  private static func add(
    _ name: String, of setting: SparkSetting, _ classes: Classes, _ list: SettingList,
    _ subject: Subject, _ findings: inout Findings
  ) {
    let all = classes.short + known(classes, list.version).map { beginning + $0 }
    let nearest = Suggestion.nearest(to: name, among: all)
    // Libraries put classes into packages of Spark, too.
    guard nearest != nil || !name.holds(".") || isOfOtherVersion(name, classes) else { return }
    let place = subject.location(of: setting)
    let version = list.version.map { " \($0)" } ?? ""
    findings.add(
      Self.self, "Spark\(version) has no `\(name)` for `\(setting.key)`", at: place,
      hint: nearest.map { "did you mean `\($0)`?" }
        ?? "it has " + all.prefix(4).map { "`\($0)`" }.joined(separator: ", "),
      fix: nearest.flatMap { better in
        place.flatMap { Fix(replacing: name, with: better, at: $0) }
      })
  }
}
