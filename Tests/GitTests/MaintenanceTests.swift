import Foundation
import GitSupport
import Testing

@testable import Git

/// Git is let clean up when there is something to clean, and nobody hears of it.
@Suite struct MaintenanceTests {
  private let sandbox: Sandbox

  private static let template = Template { sandbox in
    try sandbox.repository("r")
    try sandbox.git("config", "gc.autoDetach", "false", in: "r")
  }

  init() throws { sandbox = try Sandbox(copying: Self.template) }

  /// Writes as many objects into the folder that git looks at.
  private func fill(_ count: Int) throws {
    let repository = try sandbox.open("r")
    var found = 0
    for number in 0... {
      if found == count { return }
      let text = Array("\(number)".utf8)
      guard try ObjectHasher().store(text, as: .blob).firstByte == 0x17 else { continue }
      _ = try repository.store(text, as: .blob)
      found += 1
    }
  }

  private func writePacks(_ count: Int) throws {
    let batch = ObjectBatch(for: try sandbox.open("r"))
    for number in 0..<count {
      for index in 0..<100 { _ = try batch.store(Array("\(number) \(index)".utf8), as: .blob) }
      try batch.finish()
    }
  }

  private func maintain(adding variables: [String: String] = [:]) throws -> Bool {
    try sandbox.open("r").maintain(adding: sandbox.environment.merging(variables) { $1 })
  }

  private func count(_ name: String) throws -> Int? {
    let lines = try sandbox.git("count-objects", "-v", in: "r").split(separator: "\n")
    return lines.first { $0.hasPrefix(name + ": ") }.flatMap { Int($0.dropFirst(name.count + 2)) }
  }

  @Test func littleIsLeftAlone() throws {
    try fill(27)
    #expect(try !maintain())
    #expect(try count("packs") == 0)
  }

  @Test func manyObjectsArePacked() throws {
    try fill(28)
    #expect(try maintain())
    #expect(try count("packs") == 1)
    try sandbox.expectSound("r")
  }

  @Test func manyPacksBecomeOne() throws {
    try sandbox.git("config", "gc.autoPackLimit", "3", in: "r")
    try writePacks(3)
    #expect(try !maintain())
    try writePacks(5)
    #expect(try count("packs") == 5)
    #expect(try maintain())
    #expect(try count("packs") == 1)
    try sandbox.expectSound("r")
  }

  @Test(arguments: [("maintenance.auto", "false"), ("gc.auto", "0")])
  func whoWantsNoneHasNone(_ name: String, _ value: String) throws {
    try sandbox.git("config", name, value, in: "r")
    try fill(28)
    #expect(try !maintain())
    #expect(try count("packs") == 0)
  }

  @Test func withoutGitNothingHappens() throws {
    try fill(28)
    #expect(try !maintain(adding: ["PATH": "/nowhere"]))
  }
}
