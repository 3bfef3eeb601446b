import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// Names that mean nothing where they stand.
extension VersionChecker {
  mutating func reportUnknown(
    _ name: String, at range: SourceRange, expecting expected: ValueType?
  ) {
    guard !isDamaged(name), !names.damagedItems.contains(String(name.prefix { $0 != "." })) else {
      return
    }
    if let repealed = text.repealed[name] {
      diagnostics.report(.repealedName(.unknownName, name, at: range, repealed: repealed))
    } else if let written = HyphenatedName(around: range, among: knownNames) {
      if written.begins(at: range) { diagnostics.report(.hyphenatedName(written)) }
    } else if case .choice(let choice) = expected, !name.contains(".") {
      diagnostics.report(.unknownOption(name, of: choice, at: range))
    } else if names.clauses[name] != nil {
      diagnostics.report(.clauseAsValue(name, at: range))
    } else if names.entitlements[name] != nil {
      diagnostics.report(.entitlementAsValue(name, at: range))
    } else if let part = partOfDate(name, at: range) {
      diagnostics.report(part)
    } else if let list = list(withField: name) {
      let item = freeItem(meant: String(name.prefix { $0 != "." }))
      diagnostics.report(.fieldWithoutRecord(name, of: list, item: item, at: range))
    } else {
      diagnostics.report(
        .unknownName(
          name, at: range, known: knownNames, fields: fieldsInScope, expecting: expected))
    }
  }

  /// The words for a part of a date that is asked for like a field: `paid_on.month`.
  func partOfDate(_ name: String, at range: SourceRange) -> Diagnostic? {
    guard let dot = name.lastIndex(of: "."),
      let part = FunctionWord(rawValue: String(name[dot...].dropFirst())), part.isOfOneDate
    else { return nil }
    let date = String(name[..<dot])
    guard let fact = names.facts[date] ?? field(named: date), facts[fact.index].type == .date else {
      return nil
    }
    return .partOfDate(name, part, of: date, at: range)
  }

  /// The list whose records have the field that stands behind a name that means nothing:
  /// `s.weight`.
  private func list(withField name: String) -> String? {
    let parts = name.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, !names.facts.keys.contains(where: { $0.hasPrefix("\(parts[0]).") })
    else {
      return nil
    }
    let lists = facts.filter { $0.list?.fields.contains { $0.name == parts[1] } ?? false }
    return (lists.first { $0.name == parts[0] } ?? lists.first)?.name
  }

  /// The fields of the records that mean something here, each behind the name of its record.
  private var fieldsInScope: [String] {
    scope.flatMap { item in
      (facts[bindings[item.binding.index].list.index].list?.fields ?? []).map {
        "\(item.variable).\($0.name)"
      }
    }
  }

  /// Every name that an expression may use, for suggestions.
  private var knownNames: [String] {
    mutating get {
      names.inOrder.sorted(
        Array(names.facts.keys) + Array(names.terms.keys) + Array(names.definitions.keys))
    }
  }

  /// What to say of the name of a clause that there is not.
  mutating func unknownClause(_ name: NameSyntax) -> Diagnostic {
    if let repealed = text.repealed[name.text] {
      return .repealedName(.unknownClause, name.text, at: name.range, repealed: repealed)
    }
    return .unknownClause(name, known: names.clausesInOrder.sorted(names.clauses.keys))
  }

  /// Reports options that stand behind a comparison with another as if they were conditions:
  /// `kind = red or blue`.
  ///
  /// - Parameters:
  ///   - members: What is joined behind the comparison.
  ///   - before: The comparison.
  ///   - junction: What joins them.
  /// - Returns: How many of the members are such options.
  mutating func reportOptions(
    _ members: ArraySlice<ExpressionSyntax>, behind before: Expression?,
    joinedBy junction: ExpressionSyntax.Junction
  ) -> Int {
    guard let before, case .comparison(let one, let comparison, let other) = before.kind,
      case .choice(let choice) = one.type, case .constant = other.kind
    else { return 0 }
    let alone = members.prefix { member in
      guard case .name(let name) = member.kind else { return false }
      return choice.index(of: name) != nil && names.facts[name] == nil
        && names.definitions[name] == nil
    }
    guard let first = alone.first, let last = alone.last else { return 0 }
    let options = alone.map(\.range.text)
    let all = ([other.bareText] + options).joined(separator: ", ")
    let whole: String? =
      switch (junction, comparison) {
      case (.any, .equal): "\(one.bareText) in (\(all))"
      case (.all, .notEqual): "\(one.bareText) not in (\(all))"
      default: nil
      }
    diagnostics.report(
      .optionsAlone(options, behind: before, means: whole, at: first.range.through(last.range)))
    return alone.count
  }
}
