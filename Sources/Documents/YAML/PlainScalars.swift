package enum PlainScalar {
  package static func kind(of text: UnsafeBufferPointer<UInt8>, under reading: Reading) -> Kind { .string }
}
