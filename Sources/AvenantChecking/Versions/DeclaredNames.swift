import AvenantModel

/// The names that a version declares, with what each of them is, and those that cannot be used.
struct DeclaredNames {
  var facts: [String: FactID] = [:]
  var terms: [String: TermID] = [:]
  var definitions: [String: DefinitionID] = [:]
  var clauses: [String: ClauseID] = [:]
  var entitlements: [String: EntitlementID] = [:]
  /// The units of facts.
  var units: Set<String> = []

  /// What an expression may name, and the clauses, in order: for suggestions.
  var inOrder = NamesInOrder()
  var clausesInOrder = NamesInOrder()

  /// Names that were declared but cannot be used, so that nothing is said of their uses.
  var damaged: Set<String> = []
  /// Names of records that were declared but cannot be used, so that nothing is said of their
  /// fields.
  var damagedItems: Set<String> = []
  /// Units of bounds of facts that no fact declares; nothing more is said of them.
  var undeclaredUnits: Set<String> = []
}
