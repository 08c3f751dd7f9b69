package import Git

/// What of a machine matters to this program.
package struct Machine: Sendable {
  /// The program git, or why it does not run.
  package let git: Result<GitProgram, ProgramError>
  package let library: LibraryVersion

  package init(git: Result<GitProgram, ProgramError>, library: LibraryVersion) {
    (self.git, self.library) = (git, library)
  }

  /// Looks at this one.
  package static func look(_ access: NetworkAccess) -> Machine {
    Machine(
      git: Result { () throws(ProgramError) in try GitProgram.ask(access) },
      library: LibraryVersion.ask())
  }
}
