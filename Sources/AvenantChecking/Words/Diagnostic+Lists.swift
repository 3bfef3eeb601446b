import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// The kinds of problem that lists of records can have in a contract.
extension DiagnosticID {
  static let notAList = DiagnosticID("not-a-list")
  static let listAsValue = DiagnosticID("list-as-value")
  static let variableHidesName = DiagnosticID("variable-hides-name")
  static let unknownField = DiagnosticID("unknown-field")
  static let tooManyListsWithin = DiagnosticID("too-many-lists-within")
  static let maxItemsOutOfRange = DiagnosticID("max-items-out-of-range")
  static let emptyButNoList = DiagnosticID("empty-but-no-list")
  static let sumOfFractions = DiagnosticID("sum-of-fractions")
  static let cannotAggregate = DiagnosticID("cannot-aggregate")
  static let outcomeOfItems = DiagnosticID("outcome-of-items")
  static let reachesOutOfItems = DiagnosticID("reaches-out-of-items")
  static let waivesAllForEach = DiagnosticID("waives-all-for-each")
  static let allowanceOfWhat = DiagnosticID("allowance-of-what")
  static let definitionOfEach = DiagnosticID("definition-of-each")
  static let allocationWithoutRecords = DiagnosticID("allocation-without-records")
  static let allocationOfFraction = DiagnosticID("allocation-of-fraction")
  static let weightMayBeNegative = DiagnosticID("weight-may-be-negative")
  static let definitionNamedAsField = DiagnosticID("definition-named-as-field")

  /// Every kind of problem that lists of records can have.
  static let allOfLists: [DiagnosticID] = [
    notAList, listAsValue, variableHidesName, unknownField, tooManyListsWithin, maxItemsOutOfRange,
    emptyButNoList, sumOfFractions, cannotAggregate, outcomeOfItems, reachesOutOfItems,
    waivesAllForEach, allowanceOfWhat, definitionOfEach, definitionNamedAsField,
    allocationWithoutRecords, allocationOfFraction, weightMayBeNegative,
  ]
}

/// The words for what is wrong with lists of records in a contract.
extension Diagnostic {
  static func notAList(
    _ name: NameSyntax, lists: [String], declared: SourceRange?
  ) -> Diagnostic {
    let closest = Suggestion.closest(to: name.text, among: lists)
    let known = lists.isEmpty ? "declare a fact with 'list:'" : "lists: \(lists.listed(by: "and"))"
    return Diagnostic(
      .notAList, "'\(name.text)' is not a list of records", at: name.range,
      notes: declared.map { [Note("declared here", at: $0)] } ?? [],
      help: closest.map { "did you mean '\($0)'?" } ?? known)
  }

  static func listAsValue(_ fact: Fact, at range: SourceRange) -> Diagnostic {
    let field = fact.list?.fields.first?.name ?? "amount"
    return Diagnostic(
      .listAsValue, "'\(fact.name)' is a list of records, not a value", at: range,
      notes: [Note("declared here", at: fact.range)],
      help: "write what is made of its records, such as 'count(x in \(fact.name))' or "
        + "'max(x.\(field) for x in \(fact.name))'")
  }

  static func variableHidesName(_ variable: NameSyntax, declared: SourceRange) -> Diagnostic {
    Diagnostic(
      .variableHidesName, "'\(variable.text)' has a meaning already", at: variable.range,
      notes: [Note("declared here", at: declared)],
      help: "give the items another name, which nothing else begins with")
  }

  static func definitionOfNoRecord(
    _ name: String, of variable: String, at range: SourceRange, declared: SourceRange
  ) -> Diagnostic {
    let field = String(name.dropFirst(variable.count + 1))
    return Diagnostic(
      .unknownField, "'\(field)' is a definition of the whole ticket, and of no record", at: range,
      notes: [Note("it is declared here", at: declared)],
      help: "write \(field), or give it 'for_each'")
  }

  /// The words for a field of no record; `item` is a name that its records can be given.
  static func fieldWithoutRecord(
    _ name: String, of list: String, item: String, at range: SourceRange
  ) -> Diagnostic {
    let variable = name.prefix { $0 != "." }
    let field = item + name.dropFirst(variable.count)
    return Diagnostic(
      .unknownName,
      variable == list
        ? "nothing says of which record of '\(list)' '\(name)' is"
        : "nothing says which record of '\(list)' '\(variable)' is in '\(name)'",
      at: range,
      help:
        "\(variable == item ? "" : "write \(field), and ")add for_each: \(item) in \(list), or go through them: sum(\(field) for \(item) in \(list))"
    )
  }

  static func unknownField(
    _ name: String, of variable: String, known: [String], at range: SourceRange
  ) -> Diagnostic {
    let field = name == variable ? "" : String(name.dropFirst(variable.count + 1))
    let closest = Suggestion.closest(to: field, among: known)
    let fields = known.map { "\(variable).\($0)" }.listed(by: "or")
    return Diagnostic(
      .unknownField,
      name == variable
        ? "'\(name)' is a whole record, not one of its fields"
        : "the records of the list have no field '\(field)'",
      at: range,
      help: closest.map { "did you mean '\(variable).\($0)'?" } ?? "write \(fields)")
  }

  static func tooManyListsWithin(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooManyListsWithin,
      "lists are gone through within one another more than "
        + "\(VersionChecker.mostListsWithin) deep",
      at: range, help: "work out the inner part as a definition of its own")
  }

  static func maxItemsOutOfRange(_ word: NameSyntax) -> Diagnostic {
    Diagnostic(
      .maxItemsOutOfRange,
      "'\(word.text)' is not a number of records from 1 to \(RecordList.mostItems)",
      at: word.range,
      help: "leave it out for \(RecordList.standardMaxItems), or write how many may be listed")
  }

  static func emptyButNoList(_ name: NameSyntax, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .emptyButNoList, "'\(name.text)' is no list, so it cannot be taken to be empty",
      at: range, help: "write 'absent' for an optional fact, or 'presume' with a value")
  }

  static func sumOfFractions(_ value: Expression) -> Diagnostic {
    Diagnostic(
      .sumOfFractions, "the sum of quotients has no exact form of a known size", at: value.range,
      help: "round each: 'round(… to 0.01 EUR half_up)', or divide the sum instead")
  }

  static func cannotAggregate(_ value: Expression, by word: AggregateSyntax.Word) -> Diagnostic {
    let problem =
      word == .sum ? "cannot be added up" : word == .the ? "is no value" : "cannot be ordered"
    return Diagnostic(
      .cannotAggregate, "\(value.type.words) \(problem)", at: value.range,
      help: word == .sum
        ? "sum a number, a percentage, money, days or months; count the items with 'count'"
        : word == .the
          ? "ask whether it is so of a record with 'any'"
          : "compare numbers, money, dates or lengths of time")
  }

  static func definitionOfEach(
    _ name: String, _ each: BindingSyntax, at range: SourceRange
  ) -> Diagnostic {
    let (list, item) = (each.list.text, each.variable.text)
    return Diagnostic(
      .definitionOfEach,
      "'\(name)' has a value for each of '\(list)', so that it is none of the ticket",
      at: range, notes: [Note("declared for each here", at: each.variable.range)],
      help: "ask it of a record, such as '\(item).\(name)' within "
        + "'sum(\(item).\(name) for \(item) in \(list))'")
  }

  static func allocationWithoutRecords(_ allocation: AllocationSyntax) -> Diagnostic {
    Diagnostic(
      .allocationWithoutRecords, "nothing says over which records this is shared out",
      at: allocation.range, help: "add 'for_each', such as 'for_each: x in lines'")
  }

  static func allocationOfFraction(_ amount: Expression, _ step: String) -> Diagnostic {
    Diagnostic(
      .allocationOfFraction,
      "this may have more decimals than its parts can, so that they would not add up to it",
      at: amount.range, help: "round it before it is shared out: 'round(… to \(step) half_up)'")
  }

  static func weightMayBeNegative(_ weight: Expression) -> Diagnostic {
    let least = weight.numbers.map { $0.low.description } ?? "?"
    return Diagnostic(
      .weightMayBeNegative, "a weight may be below zero here, down to \(least)", at: weight.range,
      help: "bound the facts that it reads with 'in', or write max(…, 0)")
  }

  static func definitionNamedAsField(
    _ name: NameSyntax, _ field: Fact, of list: String
  ) -> Diagnostic {
    Diagnostic(
      .definitionNamedAsField, "the records of '\(list)' have a field '\(name.text)' already",
      at: name.range, notes: [Note("declared here", at: field.range)],
      help: "give the definition another name: it is asked for like a field of a record")
  }

  static func outcomeOfItems(
    _ word: ExpressionSyntax.OutcomeWord, _ name: NameSyntax, list: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .outcomeOfItems,
      "'\(name.text)' is read for each of '\(list)', "
        + "so '\(word.rawValue)' has an answer for each of them",
      at: range,
      help: word == .amountOf || word == .totalOf
        ? "work out what is due of them all in a definition without 'for_each'"
        : "ask of the records: 'any(… in \(list) where …)', or write 'amount_of' for the sum of "
          + "what is due")
  }

  static func reachesOutOfItems(
    _ name: NameSyntax, relation: String, list: String, declared: NameSyntax
  ) -> Diagnostic {
    Diagnostic(
      .reachesOutOfItems,
      "a clause that is read for each of '\(list)' cannot \(relation) "
        + "'\(name.text)', which is not",
      at: name.range, notes: [Note("declared here", at: declared.range)],
      help: "\(relation) it by a clause without 'for_each', whose condition asks of the records: "
        + "'any(… in \(list) where …)'")
  }

  static func waivesAllForEach(list: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .waivesAllForEach,
      "a clause that is read for each of '\(list)' cannot waive all charges", at: range,
      help: "name the clauses for each of '\(list)' whose charges it waives")
  }

  static func allowanceOfWhat(_ range: SourceRange, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .allowanceOfWhat,
      "this is \(type.words), and without 'takes' each use counts as the number 1", at: range,
      help: "add 'takes' with how much a use takes, or write how many uses are free")
  }
}
