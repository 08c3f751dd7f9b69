internal import Documents

/// The values that a version of Spark takes for a key.
package struct SparkValues: Sendable, Hashable {
  /// What a value is read as.
  package enum Form: Sendable, Hashable {
    case boolean
    /// A whole number of so many bits.
    case integer(bits: Int)
    case double
    case size(SparkSize.Unit)
    case time(SparkTime.Unit)
    /// One of these texts, or several with commas between them.
    case oneOf([String], ignoringCase: Bool, several: Bool)
  }

  /// The end of a range.
  package struct Bound: Sendable, Hashable {
    package let number: Int
    /// Whether the number itself is taken.
    package let isTaken: Bool
  }

  package let form: Form
  package var least: Bound?
  package var greatest: Bound?

  /// Why a value is not taken.
  package enum Problem: Sendable, Hashable {
    case notBoolean
    case notInteger
    case notDouble
    case notSize(SparkSize.Problem)
    case notTime
    case notOneOf([String])
    /// It is beyond one of the ends, in the unit of the key.
    case below(Bound)
    case above(Bound)
  }

  /// Why a value is not taken; nil where it is.
  package func problem(with value: String) -> Problem? {
    switch form {
    case .boolean: return Spelling.boolean(value) == nil ? .notBoolean : nil
    case .integer(let bits):
      guard let number = Spelling.integer(value), bits > 32 || Int32(exactly: number) != nil else {
        return .notInteger
      }
      return problem(with: Double(number))
    case .double:
      guard let number = Spelling.double(value) else { return .notDouble }
      return problem(with: number)
    case .size(let unit):
      do throws(SparkSize.Problem) {
        return problem(with: Double(try SparkSize(value, in: unit).count))
      } catch {
        return .notSize(error)
      }
    case .time(let unit):
      guard let time = SparkTime(value, in: unit) else { return .notTime }
      return problem(with: Double(time.count))
    case .oneOf(let texts, let ignoringCase, let several):
      return problem(with: value, texts, ignoringCase, several)
    }
  }

  private func problem(with number: Double) -> Problem? {
    if let least,
      !(number > Double(least.number) || least.isTaken && number == Double(least.number))
    {
      return .below(least)
    }
    if let greatest,
      !(number < Double(greatest.number) || greatest.isTaken && number == Double(greatest.number))
    {
      return .above(greatest)
    }
    return nil
  }

  private func problem(
    with value: String, _ texts: [String], _ ignoringCase: Bool, _ several: Bool
  ) -> Problem? {
    let words =
      several
      ? value.split(separator: ",", omittingEmptySubsequences: false).map(String.init) : [value]
    let known = ignoringCase ? Set(texts.map { $0.uppercased() }) : Set(texts)
    let areKnown = words.allSatisfy { known.contains(ignoringCase ? $0.uppercased() : $0) }
    return areKnown ? nil : .notOneOf(texts)
  }
}

extension SparkValues {
  /// Reads a value of the table, as SparkValues.java in Tests/Oracles writes it; nil where nothing is
  /// known.
  init?(_ text: Substring) {
    var rest = text
    let several = rest.utf8.first == UInt8(ascii: "*")
    if several { rest.removeFirst() }
    guard let letter = rest.popFirst() else { return nil }
    if letter == "=" || letter == "~" {
      let words = rest.split(separator: " ").map(String.init)
      self.init(form: .oneOf(words, ignoringCase: letter == "~", several: several))
      return
    }
    guard let form = Self.form(letter) else { return nil }
    self.init(form: form)
    while let sign = rest.popFirst() {
      let isTaken = rest.first == "="
      if isTaken { rest.removeFirst() }
      let number = rest.prefix { $0 == "-" || $0.isNumber }
      rest = rest[number.endIndex...]
      let bound = Int(number).map { Bound(number: $0, isTaken: isTaken) }
      if sign == ">" { least = bound } else { greatest = bound }
    }
  }

  private static func form(_ letter: Character) -> Form? {
    switch letter {
    case "b": .boolean
    case "i": .integer(bits: 32)
    case "l": .integer(bits: 64)
    case "d": .double
    case "y": .size(.bytes)
    case "k": .size(.kibibytes)
    case "m": .size(.mebibytes)
    case "n": .time(.nanoseconds)
    case "u": .time(.milliseconds)
    case "s": .time(.seconds)
    case "e": .time(.minutes)
    default: nil
    }
  }
}
