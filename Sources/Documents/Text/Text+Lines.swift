extension Text {
  /// The lines with their ends.
  package var lines: [Text] {
    var lines: [Text] = []
    var start = 0
    while start < count {
      let end = self[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? count
      lines.append(slice(start..<end))
      start = end
    }
    return lines
  }
}
