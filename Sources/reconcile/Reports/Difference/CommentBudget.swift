/// A text that never gets longer than it may: pieces are taken whole or not at all.
struct CommentBudget {
  private(set) var text = ""
  /// How many bytes there is room for; a forge counts characters, of which there are not more.
  private(set) var room: Int

  /// After so many pieces that do not fit nobody asks for more of them.
  private static let mostMisses = 20

  init(room: Int) {
    self.room = room
  }

  /// Takes a piece if there is room for it.
  @discardableResult
  mutating func add(_ piece: String) -> Bool {
    guard piece.utf8.count <= room else { return false }
    room -= piece.utf8.count
    text += piece
    return true
  }

  /// Takes the items of a part with what begins and ends it, as many as there is room for, or for a
  /// part of it; answers how many are missing. What ends it may say that, and is the longest when all
  /// are missing.
  mutating func add(
    _ count: Int, limit: Int? = nil, open: String, close: (_ missing: Int) -> String,
    item: (Int) -> String
  ) -> Int {
    let frame = open.utf8.count + max(close(count).utf8.count, close(0).utf8.count)
    var left = min(room, limit ?? room) - frame
    guard count > 0, left > 0 else { return count }
    var (body, missing, misses) = ("", 0, 0)
    for number in 0..<count {
      guard misses < Self.mostMisses else {
        missing += count - number
        break
      }
      let piece = item(number)
      if piece.utf8.count <= left {
        left -= piece.utf8.count
        body += piece
      } else {
        (missing, misses) = (missing + 1, misses + 1)
      }
    }
    if missing < count { add(open + body + close(missing)) }
    return missing
  }
}
