import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension Contract {
  /// What the contract's own file decides, apart from what its versions repeat.
  var meaning: JSONValue {
    .object([
      ("contract", .string(id)), ("parties", .array(parties.map { .string($0.role) })),
      ("time_zone", .string(timeZone)), ("currency", .string(currency?.code)),
      ("governed_by", .string(versions.first.map { $0[governedBy].name })),
    ])
  }
}

/// What a clause does not have is left out where the language had no word for it once, so that the
/// hash of a contract stays what it was.
extension Names {
  /// All that the version decides, amendments applied.
  var meaning: JSONValue {
    .object(
      members + (version.taxRounding.map { [("tax_rounding", .string($0.rawValue))] } ?? [])
        + (version.outcomes.isEmpty ? [] : [("outcomes", .sorted(outcomes))]))
  }

  private var outcomes: [(String, JSONValue)] {
    version.outcomes.map { (version[$0].name, .boolean(true)) }
  }

  private var members: [(key: String, value: JSONValue)] {
    [
      ("version", .string(version.id)), ("from", .string(version.from.description)),
      ("through", version.through.meaning), ("rounding", .string(version.rounding.rawValue)),
      ("month_end", .string(version.monthEnd.rawValue)),
      ("facts", .sorted(version.facts.map { ($0.name, $0.meaning) })),
      ("consistent", .array(version.consistent.map { meaning(of: $0) })),
      ("entitlements", .sorted(version.entitlements.map { ($0.name, $0.meaning) })),
      ("terms", .sorted(version.terms.map { ($0.name, meaning(of: $0)) })),
      ("definitions", .sorted(version.definitionsOfFiles.map { ($0.name, meaning(of: $0)) })),
      ("clauses", .sorted(version.clauses.map { ($0.name, meaning(of: $0)) })),
      ("calendars", .sorted(version.calendars.map { ($0.name, $0.meaning) })),
      ("unsettled", .sorted(version.unsettled.map { ($0.name, clauses($0.touches)) })),
    ]
  }

  func meaning(of definition: Definition) -> JSONValue {
    guard let item = definition.forEach.map({ version[$0] }) else {
      return meaning(of: definition.value)
    }
    let value =
      definition.allocation.map { allocation in
        JSONValue.call(
          "allocation", [meaning(of: allocation.amount), meaning(of: allocation.weight)])
      } ?? meaning(of: definition.value)
    return .call("for_each", [.string(version[item.list].name), value])
  }

  func meaning(of term: Term) -> JSONValue {
    switch term.content {
    case .value(let value): meaning(of: value)
    case .interval(let interval): meaning(of: interval)
    case .scale(let scale): meaning(of: scale)
    case .dated(let values):
      .call(
        "dated",
        [meaning(of: values.datedBy), values.through.meaning]
          + values.brackets.map {
            .array([.string($0.from.description), meaning(of: $0.value)])
          })
    }
  }

  private func meaning(of scale: Scale) -> JSONValue {
    .call(
      "scale",
      [
        .string(scale.mode.rawValue), .boolean(scale.includesStart),
        meaning(of: scale.datedBy), scale.through.meaning,
      ]
        + scale.editions.map { edition in
          .array(
            [.string(edition.from?.description)]
              + edition.brackets.map {
                .array([meaning(of: $0.start), meaning(of: $0.value), .boolean($0.isAmount)])
              })
        })
  }

  func meaning(of clause: Clause) -> JSONValue {
    .object(
      [
        ("when", meaning(of: clause.condition)),
        ("charge", clause.charge.map { meaning(of: $0) } ?? .null),
        ("requires", clause.obligation.map { meaning(of: $0) } ?? .null),
        ("waives", clauses(clause.waives)), ("overrides", clauses(clause.overrides)),
        ("grants", entitlements(clause.grants)), ("denies", entitlements(clause.denies)),
      ] + (clause.forEach.map { [("for_each", .string(version[version[$0].list].name))] } ?? [])
        + (clause.reduction.map { [("reduces", meaning(of: $0))] } ?? [])
        + (clause.cap.map { [("caps", meaning(of: $0))] } ?? []))
  }

  private func meaning(of reduction: Reduction) -> JSONValue {
    .array([
      clauses([reduction.charge]), meaning(of: reduction.by), .string(reduction.base?.rawValue),
    ])
  }

  private func meaning(of cap: Cap) -> JSONValue {
    .array([clauses(cap.members), meaning(of: cap.atMost)])
  }

  private func meaning(of charge: Charge) -> JSONValue {
    .object(
      [
        ("direction", .string(charge.direction.rawValue)), ("amount", meaning(of: charge.amount)),
        ("currency", .string(charge.currency.code)), ("tax", .string(charge.tax.rawValue)),
        ("due", meaning(of: charge.due)), ("paid_on", meaning(of: charge.paidOn)),
      ] + (charge.reductions.isEmpty ? [] : [("reductions", clauses(charge.reductions))])
        + (charge.minimum.map { [("nothing_below", meaning(of: $0))] } ?? [])
        + (charge.taxRate.map { [("tax_rate", meaning(of: $0))] } ?? []))
  }

  private func meaning(of obligation: Obligation) -> JSONValue {
    .object(
      [
        ("party", .string(obligation.party)),
        ("deadline", obligation.deadline.map { meaning(of: $0) } ?? .null),
        ("done_on", meaning(of: obligation.doneOn)),
      ]
        + (obligation.otherwise.isEmpty ? [] : [("otherwise", clauses(obligation.otherwise))]))
  }

  private func meaning(of deadline: Obligation.Deadline) -> JSONValue {
    switch deadline {
    case .by(let date): .call("by", [meaning(of: date)])
    case .before(let date): .call("before", [meaning(of: date)])
    }
  }
}

extension BusinessCalendar {
  /// The days that decide; a holiday on a weekend changes nothing.
  var meaning: JSONValue {
    let holidays = holidays.map(\.day).filter { !weekend.contains($0.weekday) }
    return .array([
      .string(days.first.description), .string(days.last.description),
      .array(weekend.sorted().map { .number("\($0)") }),
      .array(holidays.map { .string($0.description) }),
    ])
  }
}

extension Version.Through {
  fileprivate var meaning: JSONValue {
    switch self {
    case .day(let day): .string(day.description)
    case .superseded: .string("superseded")
    case .open: .string("open")
    }
  }
}

extension Fact {
  /// What a ticket may say of it, what it means where it says nothing, and who judges it.
  var meaning: JSONValue {
    .object(
      values + (judgement.map { [("judged_by", .string($0.role ?? $0.judge))] } ?? []))
  }

  /// What of it can decide an outcome: whoever judges it, what is judged decides.
  var decisive: JSONValue { .object(values) }

  private var values: [(key: String, value: JSONValue)] {
    [
      ("type", type.meaning), ("numbers", numbers?.meaning ?? .null),
      ("optional", .boolean(isOptional)), ("if_missing", ifMissing.meaning(type)),
    ] + (list.map { [("list", $0.meaning)] } ?? [])
  }
}

extension RecordList {
  fileprivate var meaning: JSONValue {
    .object([
      ("max_items", .number("\(maxItems)")),
      ("fields", .sorted(fields.map { ($0.name, $0.meaning) })),
    ])
  }
}

extension Fact.IfMissing {
  fileprivate func meaning(_ type: ValueType) -> JSONValue {
    switch self {
    case .undetermined: .string("undetermined")
    case .absent: .string("absent")
    case .presume(let value): .call("presume", [value.meaning(type)])
    }
  }
}

extension Entitlement {
  /// Whose it is, and whether there is one where nothing is said.
  var meaning: JSONValue {
    .object([("holder", .string(holder)), ("granted", .boolean(isGrantedByDefault))])
  }
}
