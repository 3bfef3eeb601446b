import AvenantEvaluation
import AvenantModel

extension Trace {
  /// Whether the record at hand counts.
  func counts(in aggregate: Aggregate) -> Truth {
    aggregate.filter.map { truth(of: $0) } ?? .yes
  }

  /// Whether the record at hand counts and is so.
  func truth(of aggregate: Aggregate) -> Truth {
    let counts = counts(in: aggregate)
    guard counts == .yes, let value = aggregate.value else { return counts }
    return truth(of: value)
  }
}

extension Aggregate {
  /// The list.
  var listID: FactID {
    guard case .fact(let id) = list.kind else { preconditionFailure("a list is a fact") }
    return id
  }
}

extension Version {
  /// The name for a record whose field a fact is; `nil` for a fact of the ticket.
  func binding(holding field: FactID) -> BindingID? {
    guard field.index >= facts.count else { return nil }
    return bindings.lastIndex { $0.firstField <= field }.map { BindingID($0) }
  }

  /// The list, the record and the field of a name like `works[2].amount`.
  func field(named name: String) -> (list: FactID, item: Int, field: Fact)? {
    guard let open = name.firstIndex(of: "["), let close = name.firstIndex(of: "]"),
      let list = factID(named: String(name[..<open])),
      let number = Int(name[name.index(after: open)..<close]),
      let field = self[list].list?.fields.first(where: { $0.name == name[close...].dropFirst(2) })
    else { return nil }
    return (list, number - 1, field)
  }
}

extension String {
  /// What stands behind the first dot.
  fileprivate var afterDot: String { String(drop { $0 != "." }.dropFirst()) }

  /// The name of a field without that of its record.
  var field: String { contains(".") ? afterDot : self }
}
