import AvenantModel

/// What clauses say of the charges, credits and obligations of others, clause by clause.
struct AmountRules {
  /// The clauses whose obligations lead to a clause.
  var leading: [ClauseID: [ClauseID]] = [:]
  /// The clauses that reduce a charge or credit, in the order in which they do.
  var reducers: [ClauseID: [ClauseID]] = [:]
  /// The charge or credit that a clause reduces.
  var reduced: [ClauseID: ClauseID] = [:]
  /// The clauses that cap a charge or credit, in the order of the files.
  var capping: [ClauseID: [ClauseID]] = [:]
  /// The amounts below which nothing is owed.
  var minima: [ClauseID: Expression] = [:]
  /// What brings checked amounts within their limits.
  var limits: [ClauseID: [AmountLimit]] = [:]
}
