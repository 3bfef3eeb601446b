/// Which business day stands in for a day that is none.
///
/// A business day stands for itself. The raw values are the words of the field.
public enum RollConvention: String, CaseIterable, Sendable {
  /// The next business day.
  case following
  /// The next business day, unless it lies in another month: then the one before.
  case modifiedFollowing = "modified_following"
  /// The business day before.
  case preceding
  /// The business day before, unless it lies in another month: then the next.
  case modifiedPreceding = "modified_preceding"
}
