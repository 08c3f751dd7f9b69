extension ObjectDifference {
  /// The object that a difference makes of another one. It is one of ours.
  static func apply(_ difference: [UInt8], to old: [UInt8]) -> [UInt8] {
    var place = 0
    func next() -> Int {
      place += 1
      return Int(difference[place - 1])
    }
    func size() -> Int {
      var (size, shift) = (0, 0)
      while true {
        let byte = next()
        size |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { return size }
      }
    }
    func number(_ marks: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | (marks >> $1 & 1 == 1 ? next() << (8 * $1) : 0) }
    }
    _ = size()
    var new: [UInt8] = []
    new.reserveCapacity(size())
    while place < difference.count {
      let code = next()
      if code & 0x80 != 0 {
        let start = number(code, 4)
        new += old[start..<start + number(code >> 4, 3)]
      } else {
        new += difference[place..<place + code]
        place += code
      }
    }
    return new
  }
}
