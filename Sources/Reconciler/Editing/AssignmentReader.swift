/// Reads what words of a call want to be set.
///
/// `KEY=VALUE`, `KEY-`, `image.NAME=TAG`, `replicas.NAME=N`, `namespace=NAME`,
/// `KIND/NAME:PATH=VALUE`, and the same with a space for the colon.
package struct AssignmentReader {
  /// Why a word is no assignment.
  package struct Mistake: Error {
    package let message: String
    package let hint: String?
  }

  /// Whether all words mean keys of configuration files: the call names one.
  private let takesKeys: Bool
  /// Gives the value that stands as `-`; nil if there is none.
  private let input: () -> String?

  package init(takesKeys: Bool, input: @escaping () -> String?) {
    self.takesKeys = takesKeys
    self.input = input
  }

  /// What words want.
  package func read(_ words: [String]) throws(Mistake) -> [Assignment] {
    var assignments: [Assignment] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if !takesKeys, isObjectAlone(word), let path = rest.popFirst() {
        guard let equals = equals(in: path) else {
          throw Mistake(
            message: "`\(path)` has no value", hint: "`\(word) \(path)=VALUE`")
        }
        let subject = Assignment.Subject.field(object: word, path: String(path[..<equals]))
        assignments.append(try assignment(subject, path[path.index(after: equals)...]))
      } else {
        assignments.append(try read(word))
      }
    }
    return assignments
  }

  /// Whether a word is an object whose path follows: no key is taken away.
  private func isObjectAlone(_ word: String) -> Bool {
    equals(in: word) == nil && !word.hasSuffix("-") && isObject(word)
  }

  /// What takes a key away.
  package func unset(_ word: String) -> Assignment { Assignment(subject(word), .unset) }

  private func read(_ word: String) throws(Mistake) -> Assignment {
    guard let equals = equals(in: word) else {
      if word.hasSuffix("-"), word.utf8.count > 1 { return unset(String(word.dropLast())) }
      throw Mistake(
        message: "`\(word)` has no value",
        hint: isObject(word)
          ? "`\(word) PATH=VALUE`" : "`\(word)=VALUE`, or `\(word)-` to take it away")
    }
    guard equals > word.startIndex else {
      throw Mistake(message: "`\(word)` has no key", hint: nil)
    }
    return try assignment(subject(String(word[..<equals])), word[word.index(after: equals)...])
  }

  private func assignment(
    _ subject: Assignment.Subject, _ value: Substring
  ) throws(Mistake) -> Assignment {
    // What was no UTF-8 in the call has become this character.
    guard !value.unicodeScalars.contains("\u{FFFD}") else {
      throw Mistake(message: "a value is no UTF-8", hint: nil)
    }
    guard value == "-" else { return Assignment(subject, .set(String(value))) }
    guard let text = input() else {
      throw Mistake(
        message: "`-` stands for what is given to read, which is nothing, no UTF-8, or a terminal",
        hint: "`… =- <FILE`, and one value only")
    }
    return Assignment(subject, .set(text), isConfidential: true)
  }

  private func subject(_ text: String) -> Assignment.Subject {
    guard !takesKeys else { return .key(text) }
    if text == "namespace" { return .namespace }
    for (prefix, subject) in Self.prefixes where text.hasPrefix(prefix) {
      let name = String(text.dropFirst(prefix.count))
      if !name.isEmpty { return subject(name) }
    }
    if let colon = text.firstIndex(of: ":"), isObject(String(text[..<colon])) {
      return .field(
        object: String(text[..<colon]), path: String(text[text.index(after: colon)...]))
    }
    return .key(text)
  }

  private static let prefixes: [(String, @Sendable (String) -> Assignment.Subject)] = [
    ("image.", { .image($0) }), ("replicas.", { .replicas($0) }),
  ]

  /// `Kind/name` or `namespace/Kind/name`.
  private func isObject(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return (parts.count == 2 || parts.count == 3) && parts.allSatisfy { !$0.isEmpty }
      && !text.contains("=")
  }

  /// The sign behind the key: not one between brackets.
  private func equals(in word: String) -> String.Index? {
    var depth = 0
    for index in word.indices {
      switch word[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case "=" where depth <= 0: return index
      default: break
      }
    }
    return nil
  }
}
