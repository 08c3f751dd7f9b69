import Foundation
import ProgramSupport
import Testing

/// The entry point of Zeppelin's server.
@Suite struct ZeppelinEntrypointTests {
  private let programs: StandIns

  init() throws {
    programs = try StandIns([])
  }

  @Test func linesOfTheFileBecomeVariables() throws {
    try programs.write(
      "zeppelin.env",
      text: """
        # A comment, then an empty line.

        T_COMMAND=$(touch made) `touch made` "quoted" $HOME
        T_EMPTY=
        T_LAST=a=b
        """)
    let answer = try server(["sh", "-c", "env | grep ^T_ | sort; echo $ZEPPELIN_HOME"])
    #expect(
      answer.output == """
        T_COMMAND=$(touch made) `touch made` "quoted" $HOME
        T_EMPTY=
        T_LAST=a=b
        /opt/zeppelin

        """)
    #expect(!exists("made"))
  }

  @Test func fileMayBeMissing() throws {
    let answer = try server(["echo", "a  b"])
    #expect(answer.status == 0 && answer.output == "a  b\n")
    #expect(try server([]).status == 64)
  }

  @Test(arguments: ["export A=b", "A b", "1A=b", "=b", " A=b"])
  func otherLinesAreRefused(_ line: String) throws {
    try programs.write("zeppelin.env", text: "T_A=1\n\(line)\n")
    let answer = try server(["echo", "started"])
    #expect(answer.status == 64 && answer.output.hasSuffix("zeppelin.env:2: not KEY=VALUE\n"))
  }

  /// A ConfigMap that is no longer there would be in the settings that were kept.
  @Test func settingsOfInterpretersAreForgottenAndRightsKept() throws {
    let state = programs.folder.appendingPathComponent("state/conf").path
    try programs.write("zeppelin.env", text: "ZEPPELIN_CONFIG_FS_DIR=\(state)\n")
    #expect(try server(["test", "-d", state]).status == 0)
    for name in ["interpreter.json", "notebook-authorization.json"] {
      try programs.write("state/conf/" + name, text: "{}")
    }
    #expect(try server(["true"]).status == 0)
    #expect(!exists("state/conf/interpreter.json"))
    #expect(exists("state/conf/notebook-authorization.json"))
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: programs.folder.appendingPathComponent(name).path)
  }

  private func server(_ arguments: [String]) throws -> Command.Answer {
    let path = programs.folder.appendingPathComponent("zeppelin.env").path
    return try programs.run("zeppelin-server", arguments, variables: ["ZEPPELIN_ENV_FILE": path])
  }
}
