import CaseSupport
import Testing

@testable import Checks

/// Which addresses of servers are found in texts, and what their hosts are.
@Suite struct AddressTests {
  /// A text, and the hosts and ports that it names.
  static let texts: [(text: String, addresses: [String])] = [
    ("sc://spark-connect:15002/;token=abc", ["spark-connect:15002"]),
    ("sc://spark-connect", ["spark-connect:15002"]),
    ("spark://one:7077,two:7077", ["one:7077", "two:7077"]),
    ("k8s://https://kubernetes.default.svc", ["kubernetes.default.svc:443"]),
    ("jdbc:postgresql://postgres:5432/metastore?ssl=false", ["postgres:5432"]),
    ("postgresql+psycopg2://airflow:secret@postgres/airflow", ["postgres:5432"]),
    ("thrift://a:9083, thrift://b:9083", ["a:9083", "b:9083"]),
    ("http://minio:9000", ["minio:9000"]),
    ("s3a://bucket/prefix", []),
    ("local:///opt/spark/app.jar", []),
    ("file:///tmp", []),
    ("https://user:pass/word@host", []),
    ("://", []), ("sc://", []), ("sc://:15002", []), ("sc://a:b", []), ("a:b:c", []),
  ]

  @Test(arguments: texts)
  func addressesAreFound(_ sample: (text: String, addresses: [String])) {
    let found = Address.all(in: sample.text).map { "\($0.host):\($0.port ?? 0)" }
    #expect(found == sample.addresses, "\(sample.text)")
  }

  /// Settings name servers with and without a protocol.
  @Test(arguments: [
    ("thrift://one:9083,thrift://two:9083", "one:9083"), ("http://minio:9000/", "minio:9000"),
    ("minio:9000", "minio:9000"), ("minio", "minio:0"), (" minio:9000, other:9000", "minio:9000"),
    ("s3.example.com/bucket", "s3.example.com:0"), ("https://user@host", "host:443"),
    ("http://${HOST}:9000", nil), ("{{ host }}", nil), ("", nil), ("a:b", nil),
  ])
  func theFirstAddressIsFound(_ text: String, _ expected: String?) {
    #expect(Address.first(in: text).map { "\($0.host):\($0.port ?? 0)" } == expected)
  }

  /// Whatever stands in a text, a host never has a part of a password behind an `@`.
  @Test func noHostHoldsAUser() {
    var random = RandomTexts(numbers: RandomNumbers(seed: 7))
    let letters = Array("ab:/@,$ ;+sc")
    for _ in 0..<5_000 {
      let text = "sc://" + String((0..<12).map { _ in random.pick(letters) })
      for address in Address.all(in: text) {
        #expect(
          !address.host.isEmpty && !address.host.contains { ":/@, ;".contains($0) }, "\(text)")
      }
    }
  }

  @Test func hostsAreServicesOrNot() {
    func words(_ host: String) -> String {
      switch HostName(host) {
      case .service(let name, let namespace): "\(name) in \(namespace ?? "the same")"
      case .pair(let name, let other): "\(name) in \(other), perhaps"
      case .local: "local"
      case .elsewhere: "elsewhere"
      }
    }
    #expect(words("minio") == "minio in the same")
    #expect(words("minio.spark.svc") == "minio in spark")
    #expect(words("minio.spark.svc.cluster.local.") == "minio in spark")
    #expect(words("pod-0.minio.spark.svc.cluster.local") == "minio in spark")
    #expect(words("minio.spark") == "minio in spark, perhaps")
    #expect(words("s3.example.com") == "elsewhere")
    #expect(words("10.0.0.1") == "elsewhere")
    #expect(words("$(MASTER)") == "elsewhere")
    #expect(words("127.0.0.1") == "local")
    #expect(words("localhost") == "local")
  }
}

/// Texts that follow from a seed.
struct RandomTexts: SeededRandom {
  var numbers: RandomNumbers
}
