/// A bucket, with a folder in it or without.
package struct BucketPath: SettingValue {
  package let bucket: String
  /// The names of the folders on the way down.
  package let folders: [String]

  init(_ text: String) throws(SettingMistake) {
    let parts = text.split(at: "/")
    guard let bucket = parts.first, bucket.utf8.count >= 3, bucket.utf8.isDNSName,
      text.holdsNothingHidden,
      !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
    else {
      throw SettingMistake(
        "is no bucket with a path", hint: "without a scheme, such as `spark-logs/4.1/events`")
    }
    self.bucket = bucket
    folders = Array(parts.dropFirst())
  }
}
