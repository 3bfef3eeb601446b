public import AvenantModel
public import AvenantValues

/// What is left of an allowance, and which use this one is.
public struct AllowanceOutcome: Sendable, Equatable {
  /// The name of the definition.
  public let definition: String
  /// What it is an amount of.
  public let type: ValueType
  /// The first day of the period; `nil` while it is not known, and before all periods.
  public let first: CalendarDate?
  /// The last day of the period; `nil` while it is not known, before all periods, and where the
  /// next one would begin after the year 9999.
  public let last: CalendarDate?
  /// How much there is in each period; `nil` while it is not known.
  public let amount: ExactNumber?
  /// How much of it the earlier uses of the period have taken; `nil` while it is not known, and
  /// before all periods.
  public let used: ExactNumber?
  /// How much of it is left; `nil` while it is not known, and before all periods.
  public let left: ExactNumber?
  /// The number of this use in the period, from 1; `nil` while it is not known, and before all
  /// periods.
  public let use: Int?
}
