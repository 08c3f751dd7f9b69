import Testing

/// The checks themselves: each finds what it is for, and nothing else.
@Suite struct CheckTests {
  @Test func sizes() {
    #expect(Style.sizes([String(repeating: "x", count: 110)]).isEmpty)
    #expect(Style.sizes([String(repeating: "x", count: 111)]) == ["1: 111 columns"])
    #expect(Style.sizes(Array(repeating: "", count: 401)) == ["400: 401 lines"])
  }

  @Test(arguments: [
    "func f() {", "  private static func f<T: P>(", "init(", "@inline(__always) func f() {",
  ])
  func longFunctions(_ head: String) {
    let indent = head.prefix { $0 == " " }
    let short = [head] + Array(repeating: "  x()", count: 59) + [indent + "}"]
    #expect(Style.functions(short).isEmpty)
    let long = [head] + Array(repeating: "  x()", count: 60) + [indent + "}"]
    #expect(Style.functions(long) == ["1: a function of 61 lines"])
  }

  @Test(arguments: [
    "try! f()", "a!.b", "a as! B", "f()!", "a[0]!", "var a: Int!", "fatalError(", "// TODO",
    "\"\\(a!)\"",
    "internal import Foundation", "let a = x!", "\"\\(f(\"b\")!)\"",
  ])
  func banned(_ line: String) {
    #expect(Style.bannedWords([line]).count == 1)
  }

  @Test(arguments: [
    "a != b", "!a", "(!a)", "\"no!\"", "// no!", "#if !os(Linux)", "a ? !b : c", "#\"no!\"#",
    "\"\\\"!\"",
    "\"\\(a)!\"", "\"a\"  // b!", "a!=b",
  ])
  func notBanned(_ line: String) {
    #expect(Style.bannedWords([line]).isEmpty)
  }

  @Test func textOfSeveralLinesIsNoCode() {
    let lines = ["let a = \"\"\"", "  no! \\(b!) \" no!", "  \"\"\"", "c!"]
    #expect(Style.bannedWords(lines) == ["2: `!` ends the program", "4: `!` ends the program"])
  }

  @Test(arguments: [
    "func f() {}", "package struct A {", "@inlinable func f() {}", "enum E: Int {",
    "package static func < (a: A)",
    "@inline(__always) package mutating func f() {}",
  ])
  func undocumented(_ line: String) {
    #expect(Style.documentation([line], promised: []).count == 1)
    #expect(Style.documentation(["/// Says.", line], promised: []).isEmpty)
    #expect(Style.documentation(["/// Says.", "@usableFromInline", line], promised: []).isEmpty)
    #expect(Style.documentation(["// Says.", line], promised: []).count == 1)
    #expect(Style.documentation(["struct B {", "  " + line, "}"], promised: ["B"]).count == 1)
    #expect(Style.documentation(["private struct B {", "  " + line, "}"], promised: []).isEmpty)
    #expect(
      Style.documentation(["struct B {", "  init() {", "    " + line], promised: ["B"]).isEmpty)
    #expect(Style.documentation(["private " + line], promised: []).isEmpty)
  }

  @Test func whatAProtocolAsksForIsSaidThere() {
    let promised = Style.promisedFunctions([
      "package protocol P {", "  func run()", "}", "func g() {}",
    ])
    #expect(promised.contains("run"))
    #expect(!promised.contains("g"))
    #expect(Style.documentation(["func run() {}"], promised: promised).isEmpty)
    #expect(Style.documentation(["func runs() {}"], promised: promised).count == 1)
  }

  @Test func fileNames() {
    #expect(Style.fileName("Sources/A/Thing.swift", ["struct Other {}"]).count == 1)
    #expect(Style.fileName("Sources/A/Thing.swift", ["package struct Thing {}"]).isEmpty)
    #expect(Style.fileName("Sources/A/Thing+Facet.swift", ["extension Thing {}"]).isEmpty)
  }

  @Test func layers() {
    let table = ["| `A` | says | – |", "| `B` | says | A, CLib |", "| `yaml-key` | no row |"]
    #expect(Layers.parse(table) == ["A": [], "B": ["A", "CLib"]])
    let lines = [
      "internal import A", "import B", "// import C", "@testable import D",
      "package import struct E.F",
    ]
    #expect(Layers.imports(of: lines) == ["A", "B", "D", "E"])
  }
}
