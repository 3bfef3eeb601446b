package import AvenantModel

/// A change of one fact, or of two together, that would turn an outcome around.
package struct NearestChange: Hashable, Sendable {
  /// One of the facts.
  package struct Step: Hashable, Sendable {
    /// The fact.
    package let fact: FactID
    /// What it would be; of a list, what the one value in its records would be.
    package let state: Facts.State
    /// Where it is a list, the place of the one value in its records that would be otherwise.
    package let record: Record?

    init(fact: FactID, state: Facts.State, record: Record? = nil) {
      (self.fact, self.state, self.record) = (fact, state, record)
    }
  }

  /// The place of a value in one of the records of a list.
  package struct Record: Hashable, Sendable {
    /// The place of the record, from 0.
    package let index: Int
    /// The place of the field among those of the list.
    package let field: Int
  }

  /// The facts that would be otherwise; one, or two where none does it alone.
  package let steps: [Step]
  /// What the outcome would be then.
  package let status: OutcomeStatus
}
