internal import CLibgit2
internal import Documents

/// Where two texts differ, in lines from 1 on. It is git's own difference, byte for byte: what
/// counts as the same line does not depend on who is asked.
struct LineDifference: Sendable {
  /// Lines of the old text that others stand for in the new one. Either may be none.
  struct Hunk: Equatable, Sendable {
    let old: Range<Int>
    let new: Range<Int>
  }

  let hunks: [Hunk]

  /// Compares two texts.
  init(from old: SourceText, to new: SourceText) throws(GitError) {
    let count = Self.commonEnd(old.bytes, new.bytes)
    let old = old.bytes.slice(0..<old.count - count)
    let new = new.bytes.slice(0..<new.count - count)
    var hunks: [Hunk] = []
    let code = old.withContiguousStorageIfAvailable { old in
      new.withContiguousStorageIfAvailable { new in
        Self.compare(UnsafeRawBufferPointer(old), UnsafeRawBufferPointer(new), &hunks)
      }
    }
    guard code == 0 else { throw .library(Library.message) }
    self.hunks = hunks
  }

  /// Tells lines of the new text that stood in the old one, under their numbers there, from those
  /// that did not.
  func divide(
    _ lines: [FileVersion.Line]
  ) -> (older: [FileVersion.Line], new: [FileVersion.Line]) {
    var older: [FileVersion.Line] = []
    var new: [FileVersion.Line] = []
    var next = 0
    for line in lines {
      while next < hunks.count, hunks[next].new.upperBound <= line.here { next += 1 }
      if next < hunks.count, hunks[next].new.contains(line.here) {
        new.append(line)
      } else {
        let last = next > 0 ? hunks[next - 1] : Hunk(old: 1..<1, new: 1..<1)
        var line = line
        line.here += last.old.upperBound - last.new.upperBound
        older.append(line)
      }
    }
    return (older, new)
  }

  /// How much at the end git does not compare: whole blocks that are equal, but not the line that
  /// the first of them begins in.
  private static func commonEnd(_ one: Text, _ other: Text) -> Int {
    let block = 1024
    let most = min(one.count, other.count)
    var count = 0
    while count + block <= most,
      one.slice(one.count - count - block..<one.count - count)
        == other.slice(other.count - count - block..<other.count - count)
    {
      count += block
    }
    let start = one.count - count
    let rest = one.slice(start..<one.count).firstIndex(of: UInt8(ascii: "\n"))
    return rest.map { count - $0 - 1 } ?? 0
  }

  private static func compare(
    _ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, _ hunks: inout [Hunk]
  ) -> Int32 {
    var options = git_diff_options()
    git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
    options.flags = GIT_DIFF_FORCE_TEXT.rawValue | GIT_DIFF_INDENT_HEURISTIC.rawValue
    options.context_lines = 0
    options.max_size = -1
    return withUnsafeMutablePointer(to: &hunks) { hunks in
      git_diff_buffers(
        old.baseAddress, old.count, nil, new.baseAddress, new.count, nil, &options, nil, nil,
        { _, hunk, hunks in
          guard let hunk = hunk?.pointee else { return -1 }
          hunks?.assumingMemoryBound(to: [Hunk].self).pointee.append(Hunk(hunk))
          return 0
        }, nil, hunks)
    }
  }
}

extension LineDifference.Hunk {
  /// Takes the library's form, in which no lines stand behind a line and not before one.
  fileprivate init(_ hunk: git_diff_hunk) {
    let oldStart = Int(hunk.old_start) + (hunk.old_lines == 0 ? 1 : 0)
    let newStart = Int(hunk.new_start) + (hunk.new_lines == 0 ? 1 : 0)
    old = oldStart..<oldStart + Int(hunk.old_lines)
    new = newStart..<newStart + Int(hunk.new_lines)
  }
}
