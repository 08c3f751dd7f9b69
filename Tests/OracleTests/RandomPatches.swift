/// An object and a JSON patch for it.
struct PatchCase {
  let name: String
  let object: String
  let patch: String
}

/// Makes objects and JSON patches, most of which fit; the same seed gives the same.
struct RandomPatches {
  private var state: UInt64
  /// The paths that the object has, and what is written there.
  private var paths: [(path: String, value: String)] = []
  private var isJSON = false

  init(seed: UInt64) {
    state = seed
  }

  /// An object of a kind that kustomize knows nothing about, and its patch.
  mutating func next(_ index: Int) -> PatchCase {
    // Names of one length come in the order of their numbers when kustomize sorts them.
    let name = "x\(100 + index)"
    paths = [("/spec", "{}"), ("/metadata", "{name: \(name)}"), ("/metadata/annotations/k", "1")]
    isJSON = false
    var object = "apiVersion: v1\nkind: Foo\nmetadata:\n  name: \(name)\n"
    if chance(3) {
      object += "  annotations: {k: \(value("/metadata/annotations/k", depth: 1)), "
      object += "x: \(value("/metadata/annotations/x", depth: 0))}\n"
    }
    object += "spec:\n"
    for key in ["a", "b-c", "d~1e/f", "\"10\"", "\"9\"", "y"] where !chance(4) {
      object += "  \(key): \(value("/spec/\(Self.escaped(key))", depth: 3))\n"
    }
    object += "  z: \(block())"
    isJSON = chance(3)
    let operations = (0..<number(1, 4)).map { _ in operation() }
    let patch =
      isJSON
      ? "[" + operations.joined(separator: ", ") + "]"
      : operations.map { "- " + $0 + "\n" }.joined()
    return PatchCase(name: name, object: object, patch: patch)
  }

  private mutating func number(_ least: Int, _ most: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return least + Int(state >> 33) % (most - least + 1)
  }

  private mutating func chance(_ of: Int) -> Bool { number(1, of) == 1 }

  private mutating func pick(_ words: [String]) -> String { words[number(0, words.count - 1)] }

  private static func escaped(_ key: String) -> String {
    key.filter { $0 != "\"" }.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
  }

  /// A value in brackets, whose paths are remembered.
  private mutating func value(_ path: String?, depth: Int) -> String {
    var text: String
    switch depth > 0 ? number(0, 4) : 4 {
    case 0, 1:
      text = "{"
      for (index, key) in ["k", "m.n", "x"].prefix(number(0, 3)).enumerated() {
        let quoted = isJSON ? "\"\(key)\"" : key
        text += (index > 0 ? ", " : "") + quoted + ": "
        text += value(path.map { "\($0)/\(key)" }, depth: depth - 1)
      }
      text += "}"
    case 2, 3:
      text = "["
      for index in 0..<number(0, 3) {
        text += (index > 0 ? ", " : "") + value(path.map { "\($0)/\(index)" }, depth: depth - 1)
      }
      text += "]"
    default: text = pick(isJSON ? Self.json : Self.yaml)
    }
    if let path { paths.append((path, text)) }
    return text
  }

  private mutating func block() -> String {
    pick([
      "|\n    a\n     b\n\n    c\n", ">\n    a\n    b\n\n    c\n     d\n    e\n",
      ">-\n    a\n\n\n    b\n", "|+\n    a\n\n", "plain\n", "\"a\\tb\\nc\"\n", "\"\\ta\\nb\"\n",
    ])
  }

  private mutating func operation() -> String {
    let kind = pick(["add", "add", "add", "remove", "replace", "replace", "move", "copy", "test"])
    let target = paths[number(0, paths.count - 1)]
    var fields = [("op", kind)]
    if kind == "move" || kind == "copy" { fields.append(("from", path(target.path))) }
    fields.append(("path", path(paths[number(0, paths.count - 1)].path)))
    // Up to json-patch 4.12 a scalar that replaces the whole object is ignored, since 4.13 refused.
    if kind == "replace", fields[1].1.isEmpty { fields[1].1 = "/spec" }
    if kind == "test" { fields[fields.count - 1].1 = target.path }
    var text = fields.map { "\"\($0.0)\": \"\($0.1)\"" }.joined(separator: ", ")
    if ["add", "replace", "test"].contains(kind), kind == "test" || !chance(20) {
      let isKnown = kind == "test" && !isJSON && !chance(4)
      text += ", \"value\": " + (isKnown ? target.value : value(nil, depth: number(0, 2)))
    }
    return "{\(text)}"
  }

  /// A path, sometimes with another end.
  private mutating func path(_ known: String) -> String {
    switch number(0, 11) {
    case 0: known + "/new"
    case 1: known + "/-"
    case 2: known + "/" + pick(["0", "1", "-1", "-2", "+0", "00", "7", "-9", "1_0", "0x1"])
    case 3:
      pick(["", "/", "/kind", "spec", "spec/a", "/spec/", "//", "/metadata/name", "/spec/~2"])
    default: known
    }
  }

  private static let yaml = [
    "1", "-7", "0x1F", "017", "1_000", "1.50", "1e3", "1e20", "1e21", "0.000001", "1234567",
    "18446744073709551615", "9007199254740993", "123456789.123456789", "true", "False", "yes",
    "No", "~", "null", "2001-12-14", "'2001-12-14'", "12:30", "1.2.3", "a b", "'1'", "\"yes\"",
    "'<&>'", "\"a\\nb\"", "\"\\u00e9\\U0001F600\"", "''", "' a'", "'#'", "'1e3'", "0.1", "-0",
    "-0.0",
    "100000", "1000000", "'- a'", "\"a\\tb\"", "\"tail \\n\"", "!!str 1", "!!float 1", "0o17",
  ]

  private static let json = [
    "1", "-7", "1.50", "1e3", "1E+20", "1e21", "0.000001", "1234567", "18446744073709551615",
    "9007199254740993", "true", "false", "null", "\"a b\"", "\"1\"", "\"yes\"", "\"<&>\"",
    "\"\\u003c\\u0026\\u003e\"", "\"a\\nb\"", "\"\\u00e9\\ud83d\\ude00\"", "\"\"", "\" a\"",
    "\"\\/\"", "-0", "-0.0", "100000", "1e400", "\"2001-12-14\"", "\"\\ta\\nb\"",
  ]
}
