internal import CLibgit2

extension Signature {
  /// Takes the library's form. Bytes that are no UTF-8 are replaced.
  init(_ signature: git_signature) {
    name = signature.name.map { String(cString: $0) } ?? ""
    email = signature.email.map { String(cString: $0) } ?? ""
    time = signature.when.time
    offset = Int(signature.when.offset)
  }
}
