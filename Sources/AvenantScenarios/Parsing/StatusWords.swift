public import AvenantEvaluation
public import AvenantModel

// The words that a scenario may use for what became of something.

extension ChargeOutcome.Status: CaseIterable {
  /// All of them.
  public static let allCases: [Self] = [.notDue, .due, .waived, .undetermined, .failed]
}

extension ChargeOutcome.Payment: CaseIterable {
  /// All of them.
  public static let allCases: [Self] = [
    .open, .overdue, .paid, .paidLate, .noDueDate, .undetermined,
  ]
}

extension EntitlementOutcome.Status: CaseIterable {
  /// All of them.
  public static let allCases: [Self] = [.granted, .denied, .conflicting, .undetermined]
}

extension ObligationOutcome.Status: CaseIterable {
  /// All of them.
  public static let allCases: [Self] = [
    .notOwed, .pending, .fulfilled, .fulfilledLate, .breached, .undetermined, .failed,
  ]
}

extension Charge.Tax: CaseIterable {
  /// All of them.
  public static let allCases: [Self] = [.excluded, .included, .none]
}
