import CaseSupport
import Documents
import Foundation
import GitSupport
import Testing

@testable import Reconciler
@testable import reconcile

/// The page with a difference, as text and as a browser shows it.
@Suite struct DifferencePageTests {
  private static func page(_ report: ComparisonReport) -> String {
    var text = ""
    DifferencePage(report).print { text += $0 }
    return text
  }

  private static func value(
    _ path: String, _ before: String, _ after: String, isCosmetic: Bool = false
  )
    -> ValueEntry
  {
    ValueEntry(
      path: path, action: .changed, before: before, after: after, isCosmetic: isCosmetic,
      follows: nil)
  }

  private static func object(
    _ kind: String, _ name: String, _ action: ObjectEntry.Action = .changed,
    _ values: [ValueEntry] = [], content: String? = nil
  ) -> ObjectEntry {
    ObjectEntry(
      action: action, kind: kind, group: "", name: name, namespace: "", formerName: nil,
      values: values, files: [], content: content)
  }

  /// Three environments: a Deployment changes in all, and in prod a claim goes and a ConfigMap changes;
  /// in dev a Service is written otherwise.
  private static var report: ComparisonReport {
    var report = ComparisonReport(from: "main", to: "HEAD")
    let deployment = object("Deployment", "connect", .changed, [value("spec.replicas", "1", "3")])
    let map = object("ConfigMap", "conf", .changed, [value("data.mode", "slow", "fast")])
    let claim = object("PersistentVolumeClaim", "data", .removed, content: "kind: x\n")
    let service = object(
      "Service", "web", .changed, [value("spec.port", "80", "0x50", isCosmetic: true)])
    let danger = DangerEntry(
      danger: "deleted-data", harm: .loss, subject: "PersistentVolumeClaim/data", path: "",
      message: "is deleted, with the volume that it has claimed")
    for (name, more) in [("dev", [service]), ("staging", []), ("prod", [map, claim])] {
      let difference = EnvironmentDifference(
        name, from: ComparedRendering([]), to: ComparedRendering([]))
      let entries = [deployment] + more
      report.add(
        difference, entries, entries.map { _ in [] }, name == "prod" ? [danger] : [])
    }
    report.finish()
    return report
  }

  private static func opened(_ report: ComparisonReport, _ steps: [Browser.Step]) throws -> [String]
  {
    let sandbox = try Sandbox()
    try sandbox.write(page(report), to: "page.html")
    return try Browser.ask(sandbox.path("page.html"), steps)
  }

  /// What is to be seen, and what the address says.
  private static let seen = """
    [...document.querySelectorAll("article")].filter((one) => one.getClientRects().length > 0)
      .map((one) => one.querySelector("summary code").textContent).join(" ")
    """
  private static let rows = """
    [...document.querySelectorAll("#environments tbody tr, #dangers li")]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => one.querySelector("code").textContent).join(" ")
    """

  private static func choose(_ field: String, _ value: String) -> String {
    """
    (() => {
      const field = document.getElementById("\(field)");
      if (field.type === "checkbox") field.click();
      else {
        field.value = "\(value)";
        field.dispatchEvent(new Event(field.type === "search" ? "input" : "change", {bubbles: true}));
      }
      return [\(seen), \(rows), location.hash].join("; ");
    })()
    """
  }

  @Test(.enabled(if: Browser.isInstalled, "needs chromium"))
  func aBrowserFiltersIt() throws {
    let all = "Deployment/connect ConfigMap/conf PersistentVolumeClaim/data"
    let quiet = "Deployment/connect Service/web ConfigMap/conf PersistentVolumeClaim/data"
    let clear = Self.choose("env", "prod").replacingOccurrences(
      of: "return [", with: "document.getElementById(\"clear\").click(); return [")
    let hash = """
      new Promise((done) => {
        window.addEventListener("hashchange", () => setTimeout(() => done(\(Self.seen)), 0));
        location.hash = "kind=Service&cosmetic=1";
      })
      """
    let asked = [
      (Browser.Step(script: Self.seen), all),
      (
        Browser.Step(script: Self.choose("env", "dev")),
        "Deployment/connect; dev; #env=dev"
      ),
      (
        Browser.Step(script: Self.choose("kind", "ConfigMap")),
        "ConfigMap/conf; dev staging prod; #kind=ConfigMap"
      ),
      (
        Browser.Step(script: Self.choose("danger", "deleted-data")),
        "PersistentVolumeClaim/data; PersistentVolumeClaim/data dev staging prod; #danger=deleted-data"
      ),
      (Browser.Step(script: Self.choose("text", " FAST ")), "ConfigMap/conf; ; #text=+FAST+"),
      (
        Browser.Step(script: Self.choose("cosmetic", "")),
        "\(quiet); PersistentVolumeClaim/data dev staging prod; #cosmetic=1"
      ),
      (Browser.Step(script: clear), "\(all); PersistentVolumeClaim/data dev staging prod; "),
      (
        Browser.Step(fragment: "env=prod&danger=any", script: Self.seen),
        "PersistentVolumeClaim/data"
      ),
      (
        Browser.Step(fragment: "env=nowhere&kind=%3Cb%3E&text=connect", script: Self.seen),
        "Deployment/connect"
      ),
      (Browser.Step(script: hash), "Service/web"),
      (
        Browser.Step(
          scriptless: true,
          script: "\(Self.seen) + (document.getElementById('filters').hidden ? '; hidden' : '')"),
        "\(quiet); hidden"
      ),
    ]
    let answers = try Self.opened(Self.report, asked.map(\.0))
    #expect(answers.count == asked.count)
    for (answer, (step, wanted)) in zip(answers, asked) {
      #expect(answer == wanted, "\(step.fragment) \(step.script)")
    }
  }

  /// The elements and attributes of the page, what in its text nobody sees, and how wide it is.
  private static let shape = #"""
    (() => {
      const all = [...document.querySelectorAll("*")];
      const attributes = all.flatMap((one) => one.getAttributeNames());
      for (const one of document.querySelectorAll("details")) one.open = true;
      const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000]/;
      return JSON.stringify([
        [...new Set(all.map((one) => one.localName))].sort(), [...new Set(attributes)].sort(),
        hidden.test(document.querySelector("main").innerText) || hidden.test(document.title),
        document.documentElement.scrollWidth <= innerWidth,
      ]);
    })()
    """#
  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "p", "code",
    "div",
    "label", "select", "option", "input", "button", "output", "main", "section", "ul", "li", "span",
    "details", "summary", "table", "caption", "thead", "tbody", "tr", "th", "td", "article", "pre",
    "del", "ins", "script",
  ]
  private static let attributes: Set<String> = [
    "lang", "charset", "http-equiv", "content", "name", "id", "class", "role", "aria-label",
    "aria-live", "hidden", "type", "autocomplete", "value", "data-n", "data-e", "data-k", "data-d",
    "scope", "colspan", "open", "title",
  ]

  @Test(.enabled(if: Browser.isInstalled, "needs chromium"), arguments: [11, 12, 13] as [UInt64])
  func nothingOfOthersIsMoreThanText(_ seed: UInt64) throws {
    let report = RandomReport(seed: seed, environments: 20, objects: 30).made
    let answers = try Self.opened(
      report, [400, 1280].map { Browser.Step(width: $0, script: Self.shape) })
    #expect(answers.count == 2)
    for answer in answers {
      let value = try JSONSerialization.jsonObject(with: Data(answer.utf8))
      let parts = try #require(value as? [Any])
      #expect(Set(parts[0] as? [String] ?? ["none"]).subtracting(Self.elements) == [])
      #expect(Set(parts[1] as? [String] ?? ["none"]).subtracting(Self.attributes) == [])
      #expect(parts[2] as? Bool == false)
      #expect(parts[3] as? Bool == true, "it is wider than the window")
    }
  }

  @Test func markupOfOthersIsText() {
    for seed in 1...60 as ClosedRange<UInt64> {
      let text = Self.page(RandomReport(seed: seed, environments: 9, objects: 12).made)
      #expect(text.components(separatedBy: "<script").count == 2)
      #expect(text.components(separatedBy: "<style").count == 2)
      #expect(
        !text.contains("<img") && !text.contains("<!--") && !text.contains("</details><details>"))
      let isVisible = text.unicodeScalars.allSatisfy {
        $0 == "\n" || Visible.text(String($0)) == String($0)
      }
      #expect(isVisible)
    }
  }

  @Test func aFleetIsAPageOfReasonableSize() {
    var report = ComparisonReport(from: "main", to: "HEAD")
    let entries = (0..<42).map {
      Self.object("ConfigMap", "conf-\($0)", .changed, [Self.value("data.mode", "slow", "fast")])
    }
    for number in 0..<1_000 {
      let difference = EnvironmentDifference(
        "presets/\(number)", from: ComparedRendering([]), to: ComparedRendering([]))
      report.add(difference, entries, entries.map { _ in [] }, [])
    }
    report.finish()
    let text = Self.page(report)
    #expect(text.utf8.count < 500_000)
    #expect(text.components(separatedBy: "<article").count == 43)
    #expect(text.contains("In all 1000 environments"))
  }

  @Test func nothingIsSaid() {
    var report = ComparisonReport(from: "main", to: "HEAD")
    report.add(
      EnvironmentDifference("dev", from: ComparedRendering([]), to: ComparedRendering([])), [], [],
      [])
    report.finish()
    let text = Self.page(report)
    #expect(text.contains("No environment changes") && !text.contains("id=\"filters\""))
    #expect(
      DifferenceComment.text(of: report, CommentOptions()) == """
        <!-- reconcile:diff environments -->
        ### No environment changes

        From `main` to `HEAD`, nothing is different in 1 environment.

        """)
  }
}
