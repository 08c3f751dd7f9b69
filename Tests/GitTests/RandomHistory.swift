import CaseSupport
import Foundation

/// A history of one file, with branches, merges of several parents, and clocks that are wrong.
struct RandomHistory: SeededRandom {
  /// What a commit has at a path.
  private struct File {
    var mode: String
    var bytes: [UInt8]
  }

  var numbers: RandomNumbers
  /// Whether the file gets other names. Its lines differ more then, so which file was meant is no
  /// matter of taste.
  private let hasRenames: Bool
  private var commits: [[String: File]] = []
  /// What `git fast-import` reads.
  private(set) var stream = Data()

  static let paths = ["config/spark/a.conf", "b.conf"]

  init(seed: UInt64, commits count: Int, hasRenames: Bool) {
    numbers = RandomNumbers(seed: seed)
    self.hasRenames = hasRenames
    for _ in 0..<count { addCommit() }
  }

  private mutating func addCommit() {
    let newest = max(0, commits.count - 4)
    let count = commits.isEmpty ? 0 : min(commits.count, pick([1, 1, 1, 1, 2, 2, 3]))
    var parents: [Int] = []
    while parents.count < count {
      let parent = newest + next(below: commits.count - newest)
      if !parents.contains(parent) { parents.append(parent) }
    }
    var files = parents.first.map { commits[$0] } ?? [:]
    if files[Self.paths[0]] == nil, files[Self.paths[1]] == nil {
      files[Self.paths[0]] = File(mode: "100644", bytes: Array(start().utf8))
    }
    for parent in parents.dropFirst() { mix(commits[parent], into: &files) }
    for _ in 0..<next(below: 3) { change(&files) }
    write(files, parents)
    commits.append(files)
  }

  /// The first version.
  private mutating func start() -> String {
    (0..<(hasRenames ? 40 : next(below: 20))).map { hasRenames ? "line \($0)\n" : line() }.joined()
  }

  private mutating func line() -> String {
    pick([
      "\n", "\n", "}\n", "  }\n", "a {\n", "  x: 1\n", "  x: 1\r\n", "\t\n", "é\r", "\0\u{1}\n",
    ])
  }

  /// Takes lines from another parent.
  private mutating func mix(_ other: [String: File], into files: inout [String: File]) {
    for path in files.keys.sorted() {
      guard let theirs = other[path] else { continue }
      if next(below: 4) == 0 { files[path] = theirs }
      if next(below: 2) == 0, var file = files[path] {
        let (one, two) = (Self.lines(file.bytes), Self.lines(theirs.bytes))
        let place = next(below: min(one.count, two.count) + 1)
        file.bytes = Array((one[..<place] + two[place...]).joined())
        files[path] = file
      }
    }
  }

  private mutating func change(_ files: inout [String: File]) {
    let path = pick(files.keys.sorted())
    guard var file = files[path] else { return }
    var lines = Self.lines(file.bytes)
    let places = [next(below: lines.count + 1), next(below: lines.count + 1)].sorted()
    let block = places[0]..<places[1]
    switch next(below: hasRenames ? 4 : 12) {
    case 0 where hasRenames:
      files[path] = nil
      files[pick(Self.paths)] = file
      return
    case 0, 1: lines.insert(Array("\(next(below: 1_000))\n".utf8), at: places[0])
    case 2: lines[places[0]..<min(places[0] + 1, lines.count)] = [Array("new\n".utf8)]
    case 3: if places[0] < lines.count { lines.remove(at: places[0]) }
    case 4...6: lines.insert(contentsOf: (0..<4).map { _ in Array(line().utf8) }, at: places[0])
    case 7: lines.removeSubrange(block)
    case 8: lines = Array(lines[block] + lines[..<places[0]] + lines[places[1]...])
    case 9: lines.insert(contentsOf: lines[block].prefix(5), at: places[1])
    case 10: file.mode = pick(["100644", "100644", "100755", "120000"])
    default: if let last = lines.last?.last, last == 0x0A { lines[lines.count - 1].removeLast() }
    }
    file.bytes = Array(lines.joined())
    files[path] = file
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let last = lines.removeLast()
    return lines.map { $0 + [0x0A] } + (last.isEmpty ? [] : [last])
  }

  private mutating func write(_ files: [String: File], _ parents: [Int]) {
    let number = commits.count + 1
    let time = 1_600_000_000 + (next(below: 8) == 0 ? next(below: 5_000) : number * 60)
    let message = pick(["", "\n\n  \n", ""]) + "commit \(number)\n\nmore\n"
    add("commit refs/heads/main\nmark :\(number)\nauthor A\(number) <a@x> \(time) +0100\n")
    add("committer C <c@x> \(time) +0000\ndata \(message.utf8.count)\n\(message)")
    for (index, parent) in parents.enumerated() {
      add("\(index == 0 ? "from" : "merge") :\(parent + 1)\n")
    }
    add("deleteall\nM 100644 inline other\ndata 2\n1\n\n")
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      add("M \(file.mode) inline \(path)\ndata \(file.bytes.count)\n")
      stream += Data(file.bytes)
      add("\n")
    }
    add("\n")
  }

  private mutating func add(_ text: String) { stream += Data(text.utf8) }
}
