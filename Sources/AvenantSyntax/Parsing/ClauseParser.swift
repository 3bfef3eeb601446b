import AvenantDiagnostics

/// Reads a clause with its effects.
struct ClauseParser {
  private enum Key: String, CaseIterable {
    case says, cite
    case forEach = "for_each"
    case when
    case judgedBy = "judged_by"
    case judges, charge, credit, requires, waives, grants, denies, overrides, reduces, caps
  }

  /// The section of all clauses, in which each clause has the keys that stand at its own column.
  static func indented(
    _ section: SyntaxNode.Entry, into diagnostics: inout Diagnostics
  ) -> SyntaxNode.Entry {
    guard case .mapping(let entries) = section.value.content,
      entries.contains(where: isKeyOfClause)
    else { return section }
    var clauses: [SyntaxNode.Entry] = []
    var last: SyntaxNode.Entry?
    for entry in entries {
      guard isKeyOfClause(entry), let clause = clauses.last, let inside = clause.with(entry) else {
        clauses.append(entry)
        last = nil
        continue
      }
      if last == nil { diagnostics.report(.effectBesideClauses(entry, of: clause)) }
      clauses[clauses.count - 1] = inside
      last = entry
    }
    return SyntaxNode.Entry(
      key: section.key, keyRange: section.keyRange,
      value: SyntaxNode(.mapping(clauses), at: section.value.range))
  }

  /// Whether this is a key of a clause, and no clause of that name, which would have a sentence.
  private static func isKeyOfClause(_ entry: SyntaxNode.Entry) -> Bool {
    guard Key(rawValue: entry.key) != nil else { return false }
    guard case .mapping(let inner) = entry.value.content else { return true }
    return !inner.contains { $0.key == Key.says.rawValue || $0.key == Key.cite.rawValue }
  }

  /// The clause declared by `entry`; `nil` after a diagnostic.
  func clause(_ entry: SyntaxNode.Entry, into diagnostics: inout Diagnostics) -> ClauseSyntax? {
    let name = entry.keyName(into: &diagnostics)
    guard let fields = entry.fields(Key.self, into: &diagnostics) else { return nil }
    if fields.lacks(.says) { diagnostics.report(.clauseWithoutSays(fields.subject)) }
    if fields.lacks(.cite) { diagnostics.report(.clauseWithoutCite(fields.subject)) }
    let says = fields[.says]?.sentence(into: &diagnostics)
    let cite = fields[.cite]?.citation(into: &diagnostics)
    let forEach = fields[.forEach].flatMap { parseBinding($0.value, into: &diagnostics) }
    let condition = fields[.when]?.condition(into: &diagnostics)
    let judgement = judgement(fields, into: &diagnostics)
    let effects = Effects(fields, into: &diagnostics)
    guard let name, let says, let cite else { return nil }
    return ClauseSyntax(
      name: name, says: says, cite: cite, forEach: forEach, when: condition,
      judgement: judgement, charge: effects.charge, obligation: effects.obligation,
      waives: effects.waives, grants: effects.grants, denies: effects.denies,
      overrides: effects.overrides, reduction: effects.reduction, cap: effects.cap)
  }

  /// Who must judge, and what; `judges` alone leaves open who.
  private func judgement(
    _ fields: MappingReader<Key>, into diagnostics: inout Diagnostics
  ) -> JudgementSyntax? {
    let statement = fields[.judges]?.sentence(into: &diagnostics)
    let judge =
      fields[.judges] == nil
      ? fields[.judgedBy] : fields.required(.judgedBy, into: &diagnostics)
    return judge?.sentence(into: &diagnostics).map {
      JudgementSyntax(judge: $0, statement: statement)
    }
  }

  /// What follows from a clause.
  private struct Effects {
    let charge: ChargeSyntax?
    let obligation: ObligationSyntax?
    let waives: ChargesSyntax?
    let grants: [NameSyntax]
    let denies: [NameSyntax]
    let overrides: [NameSyntax]
    let reduction: ReductionSyntax?
    let cap: CapSyntax?

    init(_ fields: MappingReader<Key>, into diagnostics: inout Diagnostics) {
      charge = fields.either(.charge, or: .credit, into: &diagnostics)?
        .charge(into: &diagnostics)
      obligation = fields[.requires]?.obligation(into: &diagnostics)
      waives = fields[.waives]?.charges(into: &diagnostics)
      grants = fields[.grants]?.namesOfList(into: &diagnostics) ?? []
      denies = fields[.denies]?.namesOfList(into: &diagnostics) ?? []
      overrides = fields[.overrides]?.names(into: &diagnostics) ?? []
      reduction = fields[.reduces]?.reduction(into: &diagnostics)
      cap = fields[.caps]?.cap(into: &diagnostics)
      if isEmpty, !diagnostics.containsError {
        diagnostics.report(.clauseWithoutEffect(fields.subject))
      }
    }

    private var isEmpty: Bool {
      charge == nil && obligation == nil && waives == nil && reduction == nil && cap == nil
        && grants.isEmpty && denies.isEmpty && overrides.isEmpty
    }
  }
}

extension SyntaxNode.Entry {
  /// The same with an entry more in its mapping; `nil` where it has none, or has that key.
  fileprivate func with(_ entry: SyntaxNode.Entry) -> SyntaxNode.Entry? {
    var inner: [SyntaxNode.Entry] = []
    if case .mapping(let entries) = value.content {
      inner = entries
    } else if !isEmpty {
      return nil
    }
    guard !inner.contains(where: { $0.key == entry.key }) else { return nil }
    return SyntaxNode.Entry(
      key: key, keyRange: keyRange,
      value: SyntaxNode(.mapping(inner + [entry]), at: value.range.through(entry.value.range)))
  }

  private enum ChargeKey: String, CaseIterable {
    case label, amount
    case atLeast = "at_least"
    case atMost = "at_most"
    case nothingBelow = "nothing_below"
    case tax
    case taxRate = "tax_rate"
    case due
    case paidOn = "paid_on"
  }

  private enum ObligationKey: String, CaseIterable {
    case party, what, by, before
    case doneOn = "done_on"
    case otherwise
  }

  /// Returns the charge or, under the key `credit`, the credit.
  func charge(into diagnostics: inout Diagnostics) -> ChargeSyntax? {
    guard let fields = fields(ChargeKey.self, into: &diagnostics) else { return nil }
    let label = fields.required(.label, into: &diagnostics)?.sentence(into: &diagnostics)
    let amount = fields.required(.amount, into: &diagnostics)?.amount(into: &diagnostics)
    let atLeast = fields[.atLeast]?.expression(into: &diagnostics)
    let atMost = fields[.atMost]?.expression(into: &diagnostics)
    let nothingBelow = fields[.nothingBelow]?.expression(into: &diagnostics)
    let tax = fields[.tax]?.sentence(into: &diagnostics)
    let taxRate = fields[.taxRate]?.expression(into: &diagnostics)
    let due = fields[.due]?.expression(into: &diagnostics)
    let paidOn = fields[.paidOn]?.expression(into: &diagnostics)
    guard let label, let amount else { return nil }
    return ChargeSyntax(
      isCredit: key == "credit", label: label, amount: amount, atLeast: atLeast, atMost: atMost,
      nothingBelow: nothingBelow, tax: tax, taxRate: taxRate, due: due, paidOn: paidOn,
      range: keyRange)
  }

  /// Returns what a party must do.
  func obligation(into diagnostics: inout Diagnostics) -> ObligationSyntax? {
    guard let fields = fields(ObligationKey.self, into: &diagnostics) else { return nil }
    let party = fields.required(.party, into: &diagnostics)?.sentence(into: &diagnostics)
    let what = fields.required(.what, into: &diagnostics)?.sentence(into: &diagnostics)
    let deadline = fields.either(.by, or: .before, into: &diagnostics)
    let lastDay = deadline?.expression(into: &diagnostics)
    let doneOn = fields[.doneOn]?.expression(into: &diagnostics)
    let otherwise = fields[.otherwise]?.names(into: &diagnostics) ?? []
    guard let party, let what else { return nil }
    return ObligationSyntax(
      party: party, what: what,
      deadline: lastDay.map { deadline?.key == "before" ? .before($0) : .by($0) },
      doneOn: doneOn, otherwise: otherwise, range: keyRange)
  }

  /// Returns the clauses whose charges are named, or all of them.
  func charges(into diagnostics: inout Diagnostics) -> ChargesSyntax? {
    if case .scalar = value.content {
      guard let written = sentence(into: &diagnostics) else { return nil }
      if written.text == "all" { return .all(written.range) }
    }
    let names = names(into: &diagnostics)
    return names.isEmpty ? nil : .named(names)
  }
}
