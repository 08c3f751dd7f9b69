#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What a call of the system says when it fails.
struct SystemError: Error, Equatable {
  let code: Int32

  /// Takes the number of an error.
  init(_ code: Int32) {
    self.code = code
  }

  /// What the last call of this thread says.
  static func last() -> SystemError { SystemError(errno) }

  /// The same in words.
  var reason: String { String(cString: strerror(code)).lowercased() }
}
