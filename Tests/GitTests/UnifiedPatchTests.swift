import CaseSupport
import Documents
import Foundation
import GitSupport
import Testing

/// git takes our patches, and what comes out is the new text.
@Suite struct UnifiedPatchTests {
  @Test(arguments: 1...4)
  func gitAppliesPatches(_ seed: UInt64) throws {
    let sandbox = try Sandbox()
    try sandbox.repository("work", commits: 0)
    var random = RandomTexts(seed: seed)
    var patch = ""
    var wanted: [String: String] = [:]
    for number in 0..<40 {
      let name = random.pick(["plain-\(number)", "deep/er/\(number).conf", "ö \(number)\".txt"])
      let old = number % 8 == 0 ? nil : random.text()
      let new = old.map { random.changed($0) } ?? random.text()
      if let old { try sandbox.write(old, to: "work/" + name) }
      let path = try #require(RepoPath(name))
      patch += try #require(
        UnifiedPatch(of: path, from: old.map { SourceText($0) }, to: SourceText(new))
      ).text
      wanted[name] = new
    }
    try sandbox.git("apply", "-", in: "work", input: patch)
    for (name, text) in wanted {
      let found = try String(contentsOfFile: sandbox.path("work/" + name), encoding: .utf8)
      #expect(found == text, "\(name)")
    }
  }

  @Test func hiddenLinesAreNotShown() throws {
    let sandbox = try Sandbox()
    try sandbox.repository("work", commits: 0)
    let lines = (1...12).map { $0 == 4 ? "secret" : "line \($0)" }
    let old = lines.map { $0 + "\n" }.joined()
    for number in [1, 2, 3, 5, 6, 9, 12] {
      let new = old.replacingOccurrences(of: "line \(number)\n", with: "changed\n")
      let patch = UnifiedPatch(
        of: try #require(RepoPath("file")), from: SourceText(old), to: SourceText(new)
      ) { lines in
        Set(lines.indices.filter { lines[$0].elementsEqual("secret\n".utf8) })
      }
      // Directly before a hidden line git would look for a change at the end of the file.
      guard number != 3, let text = patch?.text else {
        #expect(number == 3 && patch == nil, "\(number)")
        continue
      }
      #expect(!text.contains("secret"))
      try sandbox.write(old, to: "work/file")
      try sandbox.git("apply", "-", in: "work", input: text)
      #expect(try String(contentsOfFile: sandbox.path("work/file"), encoding: .utf8) == new)
    }
    let same = UnifiedPatch(
      of: try #require(RepoPath("file")), from: SourceText("secret\n"), to: SourceText("x\n")
    ) { Set($0.indices) }
    #expect(same == nil)
  }
}

/// Texts, and what changes leave of them.
private struct RandomTexts: SeededRandom {
  var numbers: RandomNumbers

  init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
  }

  mutating func text() -> String {
    let count = pick([0, 1, 2, 5, 30, 200])
    let mark = pick(["\n", "\n", "\r\n"])
    var text = (0..<count).map { _ in line() + mark }.joined()
    if next(below: 3) == 0, text.hasSuffix(mark) { text.removeLast() }
    return text
  }

  private mutating func line() -> String {
    pick(["", "a", "b", "key = value", "  - item", "-x", "+y", "@@ 1", "\\ none"])
      + pick(["", "", "\(next(below: 50))"])
  }

  mutating func changed(_ text: String) -> String {
    var lines = text.components(separatedBy: "\n")
    for _ in 0...next(below: 4) {
      let place = next(below: lines.count)
      switch next(below: 3) {
      case 0: lines[place] = line()
      case 1: lines.insert(line(), at: place)
      default: lines.remove(at: place)
      }
      if lines.isEmpty { lines = [""] }
    }
    return lines.joined(separator: "\n")
  }
}
