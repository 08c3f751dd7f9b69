internal import CPrograms

/// Which build of the program this is.
package enum ProgramBuild {
  /// What the linker calls it by what is in it; empty if it does not.
  package static var name: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { bytes, count in
      count = program_build(bytes.baseAddress, 32)
    }
  }
}
