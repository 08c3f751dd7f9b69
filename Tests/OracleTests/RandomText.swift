/// Texts that are hard to print. The same seed gives the same texts on every machine.
///
/// No string begins with a line break: Debian's go-yaml loses that, newer ones do not.
struct RandomText {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A document with one entry or two: of three Go's order may differ from run to run.
  mutating func document() -> String {
    below(2) == 0 ? entry("0") : entry("1") + entry("2")
  }

  private mutating func entry(_ number: String) -> String {
    let key = Self.quoted(value() + number)
    switch below(6) {
    case 0: return "\(key):\n- \(scalar())\n- - \(scalar())\n  - {b: \(Self.quoted(value()))}\n"
    case 1: return "\(key):\n  c: \(scalar())\n  b:\n  - d: \(scalar())\n    e: \(scalar())\n"
    case 2: return "? \(key)\n: - \(scalar())\n  - {}\n"
    default: return "? \(key)\n: \(scalar())\n"
    }
  }

  /// A number or a date as it stands, or a string in double quotes.
  private mutating func scalar() -> String {
    switch below(8) {
    case 0: number()
    case 1: date()
    default: Self.quoted(value())
    }
  }

  private mutating func value() -> String {
    switch below(10) {
    case 0, 1: pick(Self.words)
    case 2: number()
    case 3: date()
    case 4: (0..<below(8)).map { _ in String(pick(Self.marks)) }.joined()
    case 5: (0..<below(6)).map { _ in String(pick(Self.characters)) }.joined()
    case 6: "x" + lines()
    default: sentence()
    }
  }

  private mutating func sentence() -> String {
    let words = (0..<below(30)).map { _ in
      below(9) == 0 ? pick(Self.words) : String(repeating: pick(["w", "ö"]), count: 1 + below(12))
    }
    return words.joined(separator: below(6) == 0 ? "  " : " ")
  }

  private mutating func lines() -> String {
    (0..<below(6)).map { _ in pick(Self.lines) }.joined(separator: "\n") + pick(["", "\n", "\n\n"])
  }

  private mutating func number() -> String {
    let digits = (0...below(20)).map { _ in String(below(10)) }.joined()
    let forms = [
      "\(digits)", "-\(digits)", "0\(digits)", "\(digits).\(below(1000))",
      "\(below(100))e\(below(30))",
    ]
    let rare = [
      "0x\(String(below(1 << 30), radix: 16))", "1.5e-\(below(40))", "\(below(90))_\(below(90))",
    ]
    return pick(forms + rare)
  }

  private mutating func date() -> String {
    let day =
      "\(1990 + below(20))-\(pick(["1", "02", "12", "13"]))-\(pick(["1", "28", "29", "31"]))"
    let time =
      "\(below(25)):\(pick(["00", "5", "59"])):\(pick(["00", "5", "59"]))\(pick(["", ".5", ".120"]))"
    return pick([day, "\(day)T\(time)Z", "\(day)t\(time)-05:30", "\(day) \(time)"])
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// A string in double quotes with everything escaped that is not a visible character.
  private static func quoted(_ value: String) -> String {
    let characters = value.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case " "..."~", "\u{A1}"..."\u{2027}": String(scalar)
      default: "\\U" + String(String(0x1_0000_0000 + UInt64(scalar.value), radix: 16).dropFirst())
      }
    }
    return "\"" + characters.joined() + "\""
  }

  private static let words = [
    "true", "No", "on", "y", "null", "~", "", ".inf", "-.INF", ".nan", "1e3", "0x1F", "0o17",
    "12:30",
    "<<", "---", "...", "-", "--", "-c", "=", "key", "Key", "http://x/y", "100m", "10Mi", "a: b",
    "a #b", "it's",
  ]
  private static let lines = [
    "", "a b", "  in", "x: y", "#c", "- i", "---", "tr ", "a\tb", "ö", "\ttab",
  ]
  private static let marks = Array(" :#-?,[]{}&*!|>'\"%@`~=<.+_/\\()$019aAzy")
  private static let characters: [Character] = [
    "a", " ", "é", "日", "😀", "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\t", "\r", "\u{0}",
    "\u{1B}",
    "\u{660}", "\u{B2}", "\u{2014}", "\u{FFFD}", "\u{7F}", "\u{E000}",
  ]
}
