/// How a format writes settings whose lines cannot be copied.
protocol KeyedNotation {
  /// What is written.
  var merge: KeyedMerge { get }
  /// The lines of an entry of a layer with the value of a setting.
  func lines(of entry: KeyedEntry, in layer: Int, with setting: KeyedMerge.Setting) -> [UInt8]
  /// The line of a setting that no layer has.
  func line(of setting: KeyedMerge.Setting) -> [UInt8]
}
