extension String {
  /// The text without white space and control characters at its ends, as Java trims it.
  var trimmingControls: String {
    guard let start = utf8.firstIndex(where: { $0 > 0x20 }),
      let end = utf8.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(self[start...end])
  }
}
