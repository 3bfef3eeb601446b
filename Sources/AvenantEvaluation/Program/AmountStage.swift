import AvenantModel

/// One stage on the way to the final amount of a charge or credit: another clause's part in it.
///
/// The way is always the same: the amount within its limits, the reductions in their order, the
/// rounding, the caps. Every stage fills a slot of its own from the slot before.
struct AmountStage: Sendable {
  /// What is done.
  enum Kind: Sendable {
    /// A clause lowers it.
    case reduced(by: ClauseID)
    /// A clause caps it: what the members before have used, and what all may come to.
    case capped(by: ClauseID, used: Operand, limit: Operand)
  }

  /// What is done.
  let kind: Kind
  /// The amount before.
  let before: Operand
  /// The amount after.
  let after: Operand
}
