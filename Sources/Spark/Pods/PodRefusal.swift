/// Why Spark makes no pod: what it does not take, by the settings or the nodes of the template.
package enum PodRefusal: Error, Sendable, Hashable {
  /// No setting names an image; that of a template does not count.
  case noImage(String)
  /// The value of a setting that is needed is not taken.
  case badValue(String, ValueFault = .type)
  /// A port that is neither 0 nor one that any user may open.
  case badPort(String)
  /// A label that Spark itself gives to its pods.
  case reservedLabel(String)
  /// Two volumes of settings with one path: the settings of both.
  case sharedMountPath(String, [String])
  /// A kind of volume that settings cannot say.
  case volumeType(String)
  /// A volume that lacks a setting: its key, and a setting that it has.
  case missingVolumeSetting(String, of: String)
  /// The size of a volume that is below 1,024 bytes, because it has no unit.
  case smallVolume(String)
  /// A reference to a secret that is not `NAME:KEY`.
  case secretReference(String)
  /// The beginning of the names of executors that is none.
  case namePrefix(String)
  /// More processors are requested than are allowed; only 4.1 sees it.
  case processorsOverLimit(request: String?, limit: String)
  /// A resource without a vendor, which would be the first half of its name.
  case resourceWithoutVendor(String)
  /// An address of the driver, which gets one itself in cluster mode.
  case driverAddress(String)
  /// Options of Java that set the heap or properties of Spark.
  case javaOption(String, flag: String)
  /// Executors are given up before they say that they live.
  case heartbeat(interval: String?, timeout: String?)
  /// The template is not one object that can be read.
  case template(TemplateFault)
}

/// What is wrong with a value that Spark takes for no pod.
package enum ValueFault: Sendable, Hashable {
  /// The catalogue of keys says what it has to be.
  case type
  /// It is no share, from 0 to 1.
  case share
  /// It is neither `true` nor `false`.
  case flag
  /// It is no whole number.
  case integer
  /// It is no amount of processors.
  case processors
  /// It is not more than 0.
  case positive
  /// There is none, and another setting needs it.
  case missing(for: String)
  /// Another setting says the same in another way.
  case beside(String)
}

/// Why a template cannot be read.
package enum TemplateFault: Sendable, Hashable {
  /// The text is no YAML, or what it says fits no pod.
  case unreadable
  /// Nothing stands in it.
  case empty
  /// More than one document, where Spark takes one.
  case severalDocuments
  /// There is no `spec`.
  case noSpec(Int32)
}
