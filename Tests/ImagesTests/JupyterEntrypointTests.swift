import Foundation
import ProgramSupport
import Testing

/// The entry point of the notebook.
@Suite struct JupyterEntrypointTests {
  private let programs: StandIns
  private let script = #"env | grep ^T_ | sort"#

  init() throws {
    programs = try StandIns([])
  }

  @Test func linesOfTheFileBecomeVariables() throws {
    try programs.write(
      "client.env",
      text: """
        # A comment, then an empty line.

        T_REMOTE=sc://connect:15002/;user_id=a=b
        T_COMMAND=$(touch made) `touch made` "quoted" $HOME
        T_EMPTY=
        T_LAST=no end of line
        """)
    let answer = try notebook(["sh", "-c", script], file: "client.env")
    #expect(
      answer.output == """
        T_COMMAND=$(touch made) `touch made` "quoted" $HOME
        T_EMPTY=
        T_LAST=no end of line
        T_REMOTE=sc://connect:15002/;user_id=a=b

        """)
    let made = programs.folder.appendingPathComponent("made").path
    #expect(!FileManager.default.fileExists(atPath: made))
  }

  @Test func fileMayBeMissing() throws {
    let answer = try notebook(["echo", "a  b"], file: "none")
    #expect(answer.status == 0 && answer.output == "a  b\n")
    #expect(try notebook([], file: "none").status == 64)
  }

  @Test func otherLinesAreRefused() throws {
    for line in ["export A=b", "A b", "1A=b", "=b", " A=b"] {
      try programs.write("client.env", text: "T_A=1\n\(line)\n")
      let answer = try notebook(["echo", "started"], file: "client.env")
      #expect(answer.status == 64 && answer.output.hasSuffix("client.env:2: not KEY=VALUE\n"))
    }
  }

  private func notebook(_ arguments: [String], file: String) throws -> Command.Answer {
    let path = programs.folder.appendingPathComponent(file).path
    return try programs.run("jupyter-4.1", arguments, variables: ["SPARK_ENV_FILE": path])
  }
}
