import CaseSupport
import Documents
import Foundation
import Git
import GitSupport
import Testing

@testable import Reconciler

/// Each examination passes a project in which nothing is wrong, and finds what is planted for it.
@Suite struct DoctorTests {
  @Test func nothingIsWrongWhereAllIsWell() throws {
    let visit = try DoctorProject().visit()
    #expect(visit.ids("wrong").isEmpty && visit.ids("not checked").isEmpty, "\(visit.entries)")
    #expect(visit.ids("fine") == Examinations.all.map { $0.id })
    #expect(visit.code == 0 && visit.talk.isEmpty, "\(visit.talk)")
  }

  @Test(arguments: DoctorFault.all)
  func faultsAreFound(_ fault: DoctorFault) throws {
    let project = try DoctorProject()
    let variables = try fault.plant(project)
    let visit = try project.visit(variables)
    #expect(visit.code == 1, "\(visit.talk)")
    let found = visit.entries.filter {
      $0["name"].text == fault.id && $0["verdict"].text == "wrong"
    }
    let fixes = found.map { $0["fix"].text }
    #expect(fixes.contains { $0.contains(fault.fix) }, "\(visit.entries)")
    #expect(Set(visit.ids("wrong")).subtracting(fault.others) == [fault.id], "\(visit.entries)")
    for entry in visit.entries where entry["verdict"].text == "wrong" {
      #expect(!entry["fix"].text.isEmpty, "\(entry)")
    }
  }

  /// The library is what this program was built with.
  @Test func anotherLibraryIsFound() {
    func remark(_ running: String, _ failure: String? = nil) -> [Remark.Verdict] {
      let library = LibraryVersion(
        running: ProgramVersion(running), expected: ProgramVersion("1.5.1"), failure: failure)
      let machine = Machine(git: .success(GitProgram(text: "git version 2.40")), library: library)
      let patient = Patient(
        machine: machine, at: ".", nil, .failure(.notARepository(folder: ".")), root: .root,
        remote: "origin", nil)
      return LibraryLoaded.examine(patient).map(\.verdict)
    }
    #expect(remark("1.5.1") == [.fine])
    #expect(remark("1.5.2") == [.fine])
    #expect(remark("1.4.9") == [.wrong])
    #expect(remark("1.5.1", "no memory") == [.wrong])
  }

  @Test func versionsAreNumbers() {
    #expect(ProgramVersion("git version 2.9.1") < ProgramVersion("2.29"))
    #expect(ProgramVersion("git version 2.29.0.rc1") >= GitProgram.oldest)
    #expect(ProgramVersion("git version 2.39.5 (Apple Git-154)").description == "2.39.5")
    #expect(!ProgramVersion("git").isKnown)
  }

  /// As Go's `filepath.Match` has it: nothing but a slash matches a slash.
  @Test(arguments: [
    ("*", "a", true), ("*", "a/b", false), ("a/*", "a/b", true), ("*/b", "a/b", true),
    ("a*c*e", "abcde", true), ("a*c*e", "abcdf", false), ("?", "ä", true), ("?", "", false),
    ("[a-c]", "b", true), ("[^a-c]", "b", false), ("[^a-c]", "d", true), ("\\*", "*", true),
    ("\\*", "a", false), ("[\\]]", "]", true), ("a/**", "a/b/c", false), (".git/*", ".git", false),
  ])
  func patternsOfGo(_ pattern: String, _ path: String, _ fits: Bool) throws {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    #expect(try #require(GoPathPattern(pattern)).matches(names) == fits)
  }

  @Test(arguments: ["[", "[]", "[]a]", "[a", "[a-", "[-a]", "[a-]", "\\", "a/["])
  func whatIsNoPatternOfGo(_ text: String) {
    #expect(GoPathPattern(text) == nil)
  }

  @Test func everyExaminationHasAFault() {
    let ids = Examinations.all.map { $0.id }
    #expect(Set(ids).count == ids.count)
    #expect(Set(DoctorFault.all.map(\.id)).union(["git-library"]) == Set(ids))
  }

  @Test(.enabled(if: geteuid() == 0, "needs to give files away"))
  func theRepositoryOfSomebodyElse() throws {
    let project = try DoctorProject()
    #expect(chown(project.sandbox.path("work"), 4_321, 4_321) == 0)
    let visit = try project.visit()
    #expect(visit.ids("wrong") == ["git-repository"], "\(visit.entries)")
    let fix = visit.entries.first { $0["name"].text == "git-repository" }?["fix"].text
    #expect(fix?.contains("safe.directory") == true)
  }

  /// A run that is at work is no run that has died.
  @Test func aRunIsWaitedFor() throws {
    let project = try DoctorProject()
    try project.sandbox.write("plan - refs/heads/x\n", to: "work/.git/reconcile.journal")
    let file = open(project.sandbox.path("work/.git/reconcile.lock"), O_RDWR | O_CREAT, 0o666)
    #expect(flock(file, LOCK_EX) == 0)
    defer { close(file) }
    let visit = try project.visit()
    #expect(visit.ids("not checked") == ["left-behind"] && visit.code == 0, "\(visit.entries)")
  }

  @Test func withoutARepositoryNothingIsSaidOfIt() throws {
    let project = try DoctorProject()
    try FileManager.default.removeItem(atPath: project.sandbox.path("work"))
    try project.sandbox.write("", to: "work/file")
    let visit = try project.visit()
    #expect(visit.ids("wrong") == ["repository-root"], "\(visit.entries)")
  }

  @Test func aBareRepositoryIsLookedAtByItsNewestCommit() throws {
    let project = try DoctorProject()
    try FileManager.default.moveItem(
      atPath: project.sandbox.path("work"), toPath: project.sandbox.path("origin"))
    try project.sandbox.git("clone", "-q", "--bare", "origin", "work", in: "")
    let visit = try project.visit()
    #expect(visit.ids("wrong").isEmpty && visit.code == 0, "\(visit.entries)")
    #expect(visit.ids("fine").contains("application-files"))
  }

  /// Nothing is written, and nothing of the network is asked.
  @Test func nothingChanges() throws {
    let project = try DoctorProject()
    try project.sandbox.write("plan - refs/heads/x\n", to: "work/.git/reconcile.journal")
    try project.sandbox.git("remote", "add", "origin", "/nowhere", in: "work")
    let before = try Self.state(of: project.sandbox.folder)
    _ = try project.visit()
    #expect(try Self.state(of: project.sandbox.folder) == before)
  }

  private static func state(of folder: String) throws -> [String: String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    #expect(paths.count > 100)
    var state: [String: String] = [:]
    for path in paths {
      var status = stat()
      #expect(lstat(folder + "/" + path, &status) == 0)
      state[path] =
        "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
    return state
  }

  /// Values of ConfigMaps and Secrets stay where they are, also those that are wrong.
  @Test func noValueIsPrinted() throws {
    let project = try DoctorProject()
    for (old, new) in [
      ("\".git/*\"", "\"hunter2[\""), ("timeout.seconds: \"60\"", "timeout.seconds: hunter2"),
      ("manifests.size: 1M", "manifests.size: hunter2"), ("\"true\"", "\"hunter2\""),
      ("resourceTrackingMethod: annotation", "resourceTrackingMethod: hunter2"),
      ("      version: \"1\"", "      version: hunter2\n      hunter2: hunter2"),
      ("argocd, generate]", "hunter2]"),
    ] {
      try project.replace(old, by: new)
    }
    try project.replace(
      "kind: AppProject",
      by: "kind: Secret\nmetadata: {name: s}\nstringData: {password: hunter2}\n---\n"
        + "apiVersion: argoproj.io/v1alpha1\nkind: AppProject")
    for form in ["text", "json"] {
      let answer = project.project.program.run(
        "doctor", "--argocd", project.sandbox.path(DoctorProject.manifests), "-o", form)
      #expect(answer.code == 1)
      #expect(!answer.output.contains("hunter2") && !answer.talk.contains("hunter2"), "\(answer)")
    }
  }

  /// Manifests are whatever somebody has printed: none of them ends the program.
  @Test func strangeManifestsAreEndured() throws {
    let project = try DoctorProject()
    let whole = try String(
      contentsOfFile: project.sandbox.path(DoctorProject.manifests), encoding: .utf8)
    var random = RandomManifests(whole)
    for _ in 0..<60 {
      let text = random.next()
      try project.sandbox.write(text, to: DoctorProject.manifests)
      let visit = try project.visit()
      #expect(visit.code == 0 || visit.code == 1, "\(visit.talk)")
      #expect(visit.entries.count >= 20)
    }
    let items = String(repeating: "- {apiVersion: v1, kind: List, items: []}\n", count: 20_000)
    try project.sandbox.write(
      "apiVersion: v1\nkind: List\nitems:\n" + items, to: DoctorProject.manifests)
    #expect(try project.visit().code == 1)
  }

  /// What kubectl prints is one list.
  @Test func aListIsItsItems() throws {
    let project = try DoctorProject()
    let text = try String(
      contentsOfFile: project.sandbox.path(DoctorProject.manifests), encoding: .utf8)
    let documents = ParsedText.parse(SourceText(text), as: .resource).documents
    var objects: [String] = []
    for document in documents {
      var output = OutputText()
      try document.root.printCanonicalJSON(to: &output)
      objects.append(output.string)
    }
    let list = objects.joined(separator: ",")
    try project.sandbox.write(
      "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[\(list)]}", to: DoctorProject.manifests)
    let visit = try project.visit()
    #expect(visit.ids("fine") == Examinations.all.map { $0.id }, "\(visit.entries)")
  }
}

/// Manifests in which some lines were changed.
private struct RandomManifests: SeededRandom {
  var numbers = RandomNumbers(seed: 14)
  private let lines: [String]
  private static let strange = [
    "null", "[]", "{}", "- a", "\u{1b}[31m", "&a [*a]", "{a: {a: {a: 1}}}", "'", "\t", "-1e999",
  ]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  mutating func next() -> String {
    var text = lines
    for _ in 0..<4 {
      let position = next(below: text.count)
      switch next(below: 4) {
      case 0: text.remove(at: position)
      case 1: text[position] = "\(text[position].prefix { $0 != ":" }): \(pick(Self.strange))"
      case 2: text.swapAt(position, next(below: text.count))
      default: text.insert(text[position], at: position)
      }
    }
    return text.joined(separator: "\n")
  }
}
