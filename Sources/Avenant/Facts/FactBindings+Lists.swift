public import AvenantModel

extension FactBindings {
  /// Binds a list of records, whose fields are bound in turn.
  ///
  ///     facts.list("outages", \.outages) { outage in
  ///       outage.date("began_on", \.day)
  ///       outage.number("minutes", unit: "min", decimals: 0, \.minutes)
  ///     }
  ///
  /// A ticket of a version that has the list is decided by the whole way, not by the short one.
  ///
  /// - Parameters:
  ///   - fact: The name of the fact.
  ///   - silence: What `nil` says of the list; a list without records is one.
  ///   - records: The records, in the order in which they are counted.
  ///   - bind: Binds each field by its name alone.
  public mutating func list<Item>(
    _ fact: String, ifNil silence: Silence = .unsaid,
    _ records: @escaping @Sendable (Ticket) -> [Item]?,
    fields bind: (inout FactBindings<Item>) -> Void
  ) {
    var bindings = FactBindings<Item>()
    bind(&bindings)
    let fields = bindings.all
    self.bind(
      FactBinding(
        fact: fact, type: .list, silence: silence,
        accessor: .list(
          fields: fields.enumerated().map { $1.ofRecord(at: $0) },
          records: { ticket in
            records(ticket)?.map { record in BoundRecord(fields.map { $0.field(of: record) }) }
          })))
  }
}
