/// What a program of Spark is for.
enum SparkRole: String, Sendable, CaseIterable {
  /// A Spark Connect server, a Thrift server: drivers that wait for clients.
  case connect, thrift
  /// Something that is submitted: its driver runs where it is started, or in a pod of its own.
  case application
  /// A History Server.
  case history
  /// Parts of a standalone cluster.
  case master, worker
  /// A file of settings whose reader is not known.
  case unknown

  /// The class that `spark-submit` or `spark-class` is given.
  static let classes: [String: SparkRole] = [
    "org.apache.spark.sql.connect.service.SparkConnectServer": .connect,
    "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2": .thrift,
    "org.apache.spark.deploy.history.HistoryServer": .history,
    "org.apache.spark.deploy.master.Master": .master,
    "org.apache.spark.deploy.worker.Worker": .worker,
  ]

  /// The scripts of Spark that start servers.
  static let scripts: [String: SparkRole] = [
    "start-connect-server.sh": .connect, "start-thriftserver.sh": .thrift,
    "start-history-server.sh": .history, "start-master.sh": .master, "start-worker.sh": .worker,
    "start-slave.sh": .worker,
  ]

  /// The words by which entry points of images start something.
  static let words: [String: SparkRole] = [
    "connect": .connect, "thrift": .thrift, "history": .history, "master": .master,
    "worker": .worker, "submit": .application,
  ]

  /// Whether it has executors.
  var isDriver: Bool {
    switch self {
    case .connect, .thrift, .application, .unknown: true
    case .history, .master, .worker: false
    }
  }
}
