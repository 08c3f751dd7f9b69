import Documents
import Testing

@testable import Reconciler

/// Which folders can be environments.
@Suite struct EnvironmentNameTests {
  @Test(arguments: [
    "a", "0", "dev", "presets/4.1/jupyter-connect-k8s", "a-b", "a.b", "a--b", "lock", "next",
    "x.locks", "a-nex/b", "9/9",
  ])
  func good(_ text: String) throws {
    #expect(try EnvironmentName(text).text == text)
  }

  @Test(arguments: [
    ("", "it is empty"), ("/", "a part between slashes is empty"),
    ("a/", "a part between slashes is empty"), ("a//b", "a part between slashes is empty"),
    ("Dev", "a part holds something else than a-z, 0-9, `.` and `-`"),
    ("a_b", "a part holds something else than a-z, 0-9, `.` and `-`"),
    ("a b", "a part holds something else than a-z, 0-9, `.` and `-`"),
    ("a\n", "a part holds something else than a-z, 0-9, `.` and `-`"),
    ("{env}", "a part holds something else than a-z, 0-9, `.` and `-`"),
    ("dév", "a part holds something else than a-z, 0-9, `.` and `-`"),
    ("e\u{301}", "a part holds something else than a-z, 0-9, `.` and `-`"),
    ("a/\u{301}b", "a part holds something else than a-z, 0-9, `.` and `-`"),
    ("a\u{0}", "a part holds something else than a-z, 0-9, `.` and `-`"),
    ("-x", "a part begins or ends with `.` or `-`"),
    ("x-", "a part begins or ends with `.` or `-`"),
    ("..", "a part begins or ends with `.` or `-`"), (".", "a part begins or ends with `.` or `-`"),
    (".git", "a part begins or ends with `.` or `-`"),
    ("a..b", "a part holds `..`"), ("a/b..c/d", "a part holds `..`"),
    ("a.lock", "a part ends with `.lock`"), ("a.lock/b", "a part ends with `.lock`"),
    ("a-next", "a part ends with `-next`"), ("a-next/b", "a part ends with `-next`"),
  ])
  func bad(_ text: String, _ reason: String) {
    let mistake = #expect(throws: SettingMistake.self) { try EnvironmentName(text) }
    #expect(mistake?.message == "is no name of an environment: \(reason)")
  }

  @Test func namesAreThePathsBelowTheFolderOfAll() throws {
    let environments = try #require(RepoPath("environments"))
    let folder = try #require(RepoPath("environments/presets/4.1"))
    #expect(try EnvironmentName(folder: folder, below: environments).text == "presets/4.1")
    #expect(throws: SettingMistake.self) {
      try EnvironmentName(folder: environments, below: environments)
    }
  }

  @Test func namesHaveTheOrderOfTheirBytes() throws {
    let names = try ["b", "a/b", "a", "a-b", "a.b"].map(EnvironmentName.init)
    #expect(names.sorted().map(\.text) == ["a", "a-b", "a.b", "a/b", "b"])
  }
}
