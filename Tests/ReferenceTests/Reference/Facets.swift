import AvenantEvaluation
import AvenantModel
import AvenantValues

/// One thing that a decision says.
enum Facet: Hashable, CustomStringConvertible {
  case nothing
  case word(String)
  case names([String])
  case number(mantissa: Int128, scale: Int)
  case day(CalendarDate)

  init(_ number: ExactNumber?) {
    self = number.map { .number(mantissa: $0.mantissa, scale: $0.scale) } ?? .nothing
  }

  init(_ day: CalendarDate?) { self = day.map(Facet.day) ?? .nothing }

  init(_ value: ReferenceValue?) { self = value.map { .word("\($0)") } ?? .nothing }

  init(hasFailed: Bool) { self = hasFailed ? .word("failure") : .nothing }

  /// The facet as it stands in a report.
  var description: String {
    switch self {
    case .nothing: "nothing"
    case .word(let word): word
    case .names(let names): "[\(names.joined(separator: ", "))]"
    case .number(let mantissa, let scale): "\(ExactNumber(mantissa: mantissa, scale: scale))"
    case .day(let day): "\(day)"
    }
  }
}

/// What a facet is about.
struct FacetKey: CustomStringConvertible {
  enum Line: String {
    case version, asOf, totals, defaulted, unknown, unsettled
    case status, kind, amount, dueOn, payment, waivedBy, mayBeWaivedBy, missing, failure
    case because, party, lastDay, taxes, value
    case periodFrom, periodThrough, allowed, used, left, uses
  }

  /// The clause or entitlement, in words.
  let owner: String
  let line: Line
  /// Where the status of the same clause or entitlement stands.
  let status: Int
  /// Whether it is about a charge or a credit.
  let isOfCharge: Bool

  var description: String { "\(owner) \(line)" }

  /// The keys of all that a decision under a version says, in its order; of a list of which nothing
  /// is known, nothing is said record by record.
  static func all(for version: Version, _ facts: Facts) -> [FacetKey] {
    var keys: [FacetKey] = []
    func add(_ owner: String, _ lines: [Line], isCharge: Bool = false) {
      let status = keys.count
      keys += lines.map {
        FacetKey(owner: owner, line: $0, status: status, isOfCharge: isCharge)
      }
    }
    add("decision", [.version, .asOf, .totals, .defaulted, .unknown, .unsettled])
    for direction in [Charge.Direction.charge, .credit] {
      for clause in version.clauses where clause.charge?.direction == direction {
        for item in version.items(of: clause, facts) {
          add("charge \(clause.name)\(item)", ChargeOutcome.lines, isCharge: true)
        }
      }
    }
    for entitlement in version.entitlements {
      add("entitlement \(entitlement.name)", [.status, .because, .failure])
    }
    for clause in version.clauses where clause.obligation != nil {
      for item in version.items(of: clause, facts) {
        add("obligation \(clause.name)\(item)", [.status, .party, .lastDay, .failure])
      }
    }
    for id in version.outcomes {
      add("value \(version[id].name)", [.status, .value, .missing, .failure])
    }
    for definition in version.definitions where definition.allowance != nil {
      add("allowance \(definition.name)", AllowanceOutcome.lines)
    }
    return keys
  }
}

extension Version {
  /// What stands behind the name of a clause for each of its outcomes: nothing, or the record.
  fileprivate func items(of clause: Clause, _ facts: Facts) -> [String] {
    guard let list = clause.forEach.map({ self[$0].list }) else { return [""] }
    guard case .known(.list(let items)) = facts[list] else { return [] }
    return items.indices.map { "[\($0 + 1)]" }
  }

  /// The names of the clauses that are read for each record of one of these lists.
  func clauses(forEachOf lists: Set<FactID>) -> Set<String> {
    Set(clauses.filter { $0.forEach.map { lists.contains(self[$0].list) } ?? false }.map(\.name))
  }
}

extension Decision {
  /// All that the decision says but for its receipt, in the order of the keys.
  ///
  /// - Parameter unlisted: The names of clauses of which nothing is said record by record.
  /// - Returns: A facet for each key.
  func facets(without unlisted: Set<String> = []) -> [Facet] {
    var facets: [Facet] = [
      .word(version ?? ""), .day(asOf), .names(totals.map(\.line)), .names(defaulted),
      .names(unknown), .names(unsettled),
    ]
    for charge in charges + credits where !unlisted.contains(charge.clause) {
      facets += charge.facets
    }
    for entitlement in entitlements {
      facets += [
        .word(entitlement.status.rawValue), .names(entitlement.because),
        Facet(hasFailed: entitlement.failure != nil),
      ]
    }
    for obligation in obligations where !unlisted.contains(obligation.clause) {
      facets += [
        .word(obligation.status.rawValue), .word(obligation.party), Facet(obligation.lastDay),
        Facet(hasFailed: obligation.failure != nil),
      ]
    }
    for value in values {
      facets += [
        .word(value.status.rawValue),
        Facet(value.value.map { ReferenceValue($0, of: value.type) }), .names(value.missing),
        Facet(hasFailed: value.failure != nil),
      ]
    }
    return facets + allowances.flatMap(\.facets)
  }
}

extension ChargeOutcome {
  /// What is said of a charge or credit.
  static let lines: [FacetKey.Line] = [
    .status, .kind, .amount, .dueOn, .payment, .waivedBy, .mayBeWaivedBy, .missing, .failure,
    .taxes,
  ]

  fileprivate var facets: [Facet] {
    [
      .word(status.rawValue), .names([clause, label, currency.code, tax.rawValue]), Facet(amount),
      Facet(dueOn), payment.map { .word($0.rawValue) } ?? .nothing, .names(waivedBy),
      .names(mayBeWaivedBy), .names(missing), Facet(hasFailed: failure != nil),
      taxes.map { .names($0.words) } ?? .nothing,
    ]
  }
}

extension AllowanceOutcome {
  /// What is said of an allowance.
  static let lines: [FacetKey.Line] = [.periodFrom, .periodThrough, .allowed, .used, .left, .uses]

  fileprivate var facets: [Facet] {
    func number(_ number: ExactNumber?) -> Facet {
      number.map { Facet(fraction: Fraction($0)) } ?? .nothing
    }
    return [
      Facet(first), Facet(last), number(amount), number(used), number(left),
      number(use.map { ExactNumber($0 - 1) }),
    ]
  }
}

extension Total {
  fileprivate var line: String {
    "\(owedBy) \(amount) \(currency) \(tax.rawValue)"
      + (taxes.map { " \($0.words)" } ?? "") + (isComplete ? "" : " incomplete")
  }
}

extension TaxOutcome {
  /// The rate, the amount without the tax, the tax, and the amount with it; `?` for what is not
  /// known.
  fileprivate var words: [String] {
    [rate.map { "\($0)" } ?? "?"] + [net, tax, gross].map { $0?.description ?? "?" }
  }
}
