internal import Documents

/// The commit that a source commit was made for, in another repository: who builds an image and
/// writes its name into this one says so in trailers.
///
/// Argo CD takes more than GitOps Promoter, which cannot store a reference with the beginning of an
/// id or with an address that is no link. What one of them does not take is left out.
struct SourceReference {
  /// How the keys of the trailers begin.
  static let prefix = "Argocd-reference-commit-"
  /// How long a trailer can be that is looked at.
  private static let mostBytes = 64 << 10

  private(set) var author = CopiedText(atMost: CopiedText.lineBytes)
  private(set) var date = ""
  private(set) var subject = CopiedText(atMost: CopiedText.lineBytes)
  private(set) var body = CopiedText(atMost: CopiedText.bodyBytes)
  private(set) var id = ""
  private(set) var repoURL = ""

  /// Reads trailers, of which the last one of a kind counts; nil if none can be used.
  init?(_ trailers: [(key: String, value: String)]) {
    var isUsed = false
    for trailer in trailers where take(trailer.key, trailer.value) { isUsed = true }
    if !isUsed { return nil }
  }

  /// Whether a line of a message is a trailer that can be used.
  static func isTrailer(_ line: Substring) -> Bool {
    guard line.hasPrefix(prefix), line.utf8.count <= mostBytes,
      let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")),
      line.utf8[colon...].starts(with: ": ".utf8)
    else { return false }
    let trailer = (key: String(line[..<colon]), value: String(line[colon...].dropFirst(2)))
    return SourceReference([trailer]) != nil
  }

  /// Takes a trailer; answers whether it can be used.
  private mutating func take(_ key: String, _ value: String) -> Bool {
    guard key.hasPrefix(Self.prefix), value.utf8.count <= Self.mostBytes, !value.isEmpty else {
      return false
    }
    switch key.dropFirst(Self.prefix.count) {
    case "author": return Self.set(&author, Self.mailbox(value))
    case "date": return Self.set(&date, InternetDate(value)?.text)
    case "subject": return Self.set(&subject, CopiedText(value, atMost: CopiedText.lineBytes))
    case "body": return Self.set(&body, Self.string(value))
    case "sha": return Self.set(&id, Self.isID(value) ? value : nil)
    case "repourl": return Self.set(&repoURL, Self.isLink(value) ? value : nil)
    default: return false
    }
  }

  private static func set<Value>(_ field: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    field = value
    return true
  }

  /// A name and an address as RFC 5322 has them, or an address alone.
  private static func mailbox(_ value: String) -> CopiedText? {
    guard value.utf8.count <= CopiedText.lineBytes, MailAddress.isOne(value) else { return nil }
    return CopiedText(value, atMost: CopiedText.lineBytes)
  }

  /// The text of a string of JSON.
  private static func string(_ value: String) -> CopiedText? {
    let parsed = ParsedText.parseJSON(SourceText(value))
    guard let root = parsed.documents.first?.root, root.kind == .string else { return nil }
    return CopiedText(root.string, atMost: CopiedText.bodyBytes)
  }

  /// Whether this is a whole id, in lower case.
  private static func isID(_ value: String) -> Bool {
    [40, 64].contains(value.utf8.count)
      && value.utf8.allSatisfy { $0.isDigit || (0x61...0x66).contains($0) }
  }

  /// Whether this is an address that a browser opens, without a user or a password.
  private static func isLink(_ value: String) -> Bool {
    guard value.utf8.count <= 2048, ["https://", "http://"].contains(where: value.hasPrefix) else {
      return false
    }
    return (try? PublicAddress(value)) != nil
  }
}
