/// Files of Hadoop that are hard to read. The same seed gives the same files on every machine.
package struct RandomHadoop: SeededRandom {
  package var numbers: RandomNumbers

  package init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
  }

  /// A file: some are sound, in others something is exchanged.
  package mutating func file() -> [UInt8] {
    let head = next(below: 3) == 0 ? pick(Self.heads) : ""
    let items = (0..<next(below: 6)).map { _ in item() }.joined()
    let root = next(below: 6) == 0 ? pick(Self.roots) : ("<configuration>", "</configuration>")
    var bytes = Array((head + root.0 + items + root.1 + pick(["", "\n", " <!-- --> "])).utf8)
    for _ in 0..<(next(below: 2) == 0 ? 0 : 1 + next(below: 3)) { exchange(&bytes) }
    return bytes
  }

  /// A sound file whose names and directives meet those of others.
  package mutating func layer() -> String {
    guard next(below: 12) > 0 else { return pick(Self.emptyLayers) }
    let items = (0..<next(below: 8)).map { _ in
      switch next(below: 12) {
      case 0: pick(Self.directives) + pick(["\n", "\n", "\r\n", " "])
      case 1: pick(["<!-- note -->\n", "\n", "\n\n", "  <!-- two\n lines -->\r\n", "<?x y?>\n"])
      case 2: "<!-- reconcile: \(pick(["append", "prepend"])) -->\n" + property(pick(Self.keys))
      default: property(pick(Self.keys))
      }
    }
    let head = pick(["", "", "<?xml version=\"1.0\"?>\n", "\u{FEFF}", "<!-- license -->\n\n"])
    let start = pick(["<configuration>", "<configuration>\n", "<configuration xmlns:x='y' >\r\n"])
    return head + start + items.joined() + "</configuration>" + pick(["", "\n"])
  }

  /// A text, in which anything may stand.
  package mutating func text() -> String {
    (0..<next(below: 6)).map { _ in pick(Self.characters) }.joined()
  }

  private mutating func item() -> String {
    switch next(below: 8) {
    case 0: pick(Self.pieces)
    case 1: "\n<!-- " + text().filter { $0 != "-" } + " -->"
    default: property(pick(Self.names))
    }
  }

  /// A property in one of its forms.
  private mutating func property(_ name: String) -> String {
    let (open, close) = pick([("  <property>", "</property>\n"), ("<property>", "</property>")])
    let quote = pick(["\"", "'"])
    let value = pick([written(), written(), written(), ""])
    let final = pick(["", "", "", "", "", "", "true", "false", " true", "TRUE"])
    switch next(below: 8) {
    case 0:
      let last = final.isEmpty ? "" : " final=\(quote)\(final)\(quote)"
      return
        "<property name=\(quote)\(name)\(quote)\n value=\(quote)\(quoted(value))\(quote)\(last)/>"
        + pick(["\n", "", " <!-- behind -->\n"])
    case 1:
      return "<property value = \(quote)\(quoted(value))\(quote) ><name>\(name)</name>" + close
    default: break
    }
    let space = pick(["", "\n    ", "\r\n\t", " "])
    let parts = [
      "<name>\(pick(["", " ", "\n"]))\(name)\(pick(["", " "]))</name>",
      pick(["<value>\(value)</value>", "<value >\(value)</value >", "<value>\(value)</value>"]),
      final.isEmpty ? "" : "<final>\(final)</final>",
      pick([
        "", "<description>a &lt; b</description>", "<!-- inside -->", "<source/>", "<tag>x</tag>",
      ]),
    ]
    return open + parts.filter { !$0.isEmpty }.map { space + $0 }.joined() + pick(["", "\n  "])
      + close + pick(["", "", "  <!-- behind -->\n", "\n\n"])
  }

  /// A value as it is written in an element.
  private mutating func written() -> String {
    (0..<next(below: 5)).map { _ in pick(Self.parts) }.joined()
  }

  /// The same in quotes.
  private func quoted(_ value: String) -> String {
    value.contains("<") ? "x,&lt;" : value.filter { $0 != "'" && $0 != "\"" }
  }

  private mutating func exchange(_ bytes: inout [UInt8]) {
    let start = next(below: bytes.count + 1)
    let end = min(bytes.count, start + (next(below: 3) == 0 ? next(below: 12) : 0))
    switch next(below: 4) {
    case 0: bytes.removeSubrange(start..<min(bytes.count, end + 1))
    case 1: bytes.replaceSubrange(start..<end, with: pick(Self.pieces).utf8)
    case 2: bytes.replaceSubrange(start..<end, with: text().utf8)
    default: bytes.replaceSubrange(start..<end, with: pick(Self.hostile).utf8)
    }
  }
}

extension RandomHadoop {
  private static let heads = [
    "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='UTF-8'?>\n", "\u{FEFF}", " ", "\n",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><?xml-stylesheet href='x'?>\n",
    "<?xml version=\"1.0\" standalone='yes' ?>", "<!-- license -->\n", " <?xml version='1.0'?>",
    "<?xml  version = '1.0'\tencoding\n=\n'utf-8'  ?>", "<?xml version='1.0'encoding='UTF-8'?>",
    "<?xml encoding='UTF-8'?>", "<?xml version='1.0' standalone='maybe'?>", "<?xml?>",
    "<?xml version='1.0' encoding='UTF-8' encoding='UTF-8'?>", "<?xml version='1.0' ?", "text",
    "<?xml version='1.0' version='1.0'?>", "<?xml version='1.0' name='x'?>", "<?xml\u{B}?>",
    "<?xml version='&#49;.0'?>", "<?xml version='1.0' encoding=''?>", "&amp;", "<![CDATA[]]>",
  ]
  private static let roots = [
    ("<configuration>\n", "\n</configuration\n>"), ("<configuration", "</configuration>"),
    ("<configuration xmlns='u' xmlns:x=\"v\" x:a='1' a='2'>", "</configuration>"),
    ("<configuration xmlns:x='u' xmlns:y='u' x:a='1' y:a='1'>", "</configuration>"),
    ("<configuration y:a='1'>", "</configuration>"), ("<configuration>", ""),
    ("<configuration xml:lang='en'>", "</configuration>"), ("", "<configuration/>"),
    ("<configuration xmlns:x=''>", "</configuration>"), ("<configuration/>", ""),
    ("<configuration xmlns=''>", "</configuration>"), ("<configuration>", "</configuration"),
    ("<configuration a='1'  b='2' >", "</configuration ></configuration>"),
  ]
  private static let emptyLayers = [
    "<configuration/>", "<configuration />\n", "<configuration></configuration>",
    "<configuration>\n</configuration>", "<!-- a -->\n<configuration  ></configuration ><!-- b -->",
  ]
  private static let directives = [
    "<!-- reconcile: unset a -->", "  <!--reconcile: unset key-->", "<!-- reconcile: lock -->",
    "<!-- reconcile: lock -->", "\t<!-- reconcile:\n unset é -->",
  ]
  private static let keys = ["a", "&#97;", "b", "key", "k<![CDATA[e]]>y", "é", "e\u{301}", "a.b"]
  private static let names =
    keys + ["a&amp;b", "a b", " ", "", "&#32;a", "x&lt;y", "a\nb", "😀", "\u{A0}a"]
  private static let parts = [
    "a", "b", "x,y", ",", " ", "1", "&lt;", "&amp;", "&gt;", "&quot;", "&apos;", "&#65;", "&#x41;",
    "&#13;", "&#10;", "&#x9;", "&#x1F600;", "é", "e\u{301}", "😀", "\n", "\r\n", "\r", "\t",
    "<![CDATA[<&>]]>", "<![CDATA[]]>", "<!-- inside -->", "<?p i?>", "${b}", "\u{85}", "\u{7F}",
    "\u{FEFF}", "]]", "]", "'", "\"", ">", "\u{FFFD}", "\u{2028}",
  ]
  private static let characters =
    parts + [
      "<", "&", "-", "--", "\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}", "]]>", ";",
      "#", "=", "/", "?", "!", ":", "\u{10FFFF}", "\u{E000}",
    ]
  private static let pieces = [
    "<value>", "</value>", "<name>", "</name>", "<property>", "</property>", "<value/>", "<name/>",
    "<final>true</final>", "<final/>", "<description>", "</description>", "<other>x</other>",
    "<include/>", "<fallback/>", "<configuration>", "</configuration>", "<property/>", "text",
    "<property name='a'/>", "<property name='a' value='1' value='2'/>",
    "<property name='a'value=''/>",
    "<property name='&lt;' value='a\nb\r\nc\td&#10;e'/>", "<x:y/>", "<source>s</source>",
    "<a b=c/>",
    "<a b/>", "<a b='1'c='2'/>", "<a b='<'/>", "<a b='&x;'/>", "<_a-.1 _b-.2='3'/>", "<1/>",
    "< a/>",
    "<a/ >", "</a>", "<a></ a>", "<a></a b='c'>", "<é/>", "<a é=''/>", "<:a/>", "<a:/>",
    "<a xml:space='preserve'/>",
  ]
  private static let hostile = [
    "<!--", "-->", "<!-- -- -->", "<!-- --->", "<!---->", "<!-->", "<![CDATA[", "]]>",
    "<![CDATA[]]]]>",
    "<![cdata[]]>", "<!DOCTYPE a>", "<!ENTITY a 'b'>", "<?", "?>", "<?a?>", "<?a ?>", "<?a b?c?>",
    "<?xml x?>", "<?XmL x?>", "<?xml-a?>", "<?a:b ?>", "<? a?>", "<?a!?>", "<?1?>", "&", "&amp",
    "&amp;",
    "&;", "&a;", "&nbsp;", "&#;", "&#x;", "&#X41;", "&#0;", "&#x0;", "&#1;", "&#xD800;", "&#xDFFF;",
    "&#xFFFE;", "&#xFFFF;", "&#x10FFFF;", "&#x110000;", "&#99999999999999999999;",
    "&#x00000000041;",
    "&#6 5;", "&#-5;", "&#65", "&amp;amp;", "&#38;lt;", "&#60;", "\u{FEFF}", "\u{85}", "<", ">",
    "'", "\"",
    "/>", "=", "\u{1}", "\u{FFFE}", "\u{0}", "\r", "\r\n",
  ]
}
