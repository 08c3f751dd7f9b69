internal import Reconciler

extension ChangedFile {
  /// How much is otherwise in it beside its values.
  var otherEdits: String {
    CheckSummary.counted(cosmeticEdits, "other edit") + " without meaning"
  }
}
