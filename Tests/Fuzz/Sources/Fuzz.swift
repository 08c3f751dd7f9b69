import Documents
import Foundation

/// libFuzzer's own main function, under a name that can be called.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>, _ words: UnsafeMutableRawPointer,
  _ target: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The package manager calls the main function of an executable by this name.
@_cdecl("fuzz_main")
public func main(_ count: CInt, _ words: UnsafeMutableRawPointer) -> CInt {
  precondition(chosen != nil, "FUZZ_TARGET is one of \(targets.keys.sorted())")
  var count = count
  var words = words
  return withUnsafeMutablePointer(to: &words) {
    runFuzzer(&count, UnsafeMutableRawPointer($0), fuzzOneInput)
  }
}

/// Called by libFuzzer with an input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  chosen?(SourceText(Array(UnsafeBufferPointer(start: start, count: count))))
  return 0
}

/// What can be fuzzed, by name; a folder of kept inputs has the same name.
private let targets: [String: @Sendable (SourceText) -> Void] = [
  "build": buildFiles,
  "draw": drawProblems,
  "parse": parseSoundly,
  "roundtrip": printAndReadAgain,
]

/// What FUZZ_TARGET names.
private let chosen = targets[ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""]
