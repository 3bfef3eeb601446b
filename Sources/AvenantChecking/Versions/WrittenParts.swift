import AvenantDiagnostics
import AvenantSyntax

/// What stands under each key of the parts of a version, each part written out once; where a part
/// is cited says nothing of it.
///
/// A term, a definition and a clause may have one name; they are parts of their own.
struct WrittenParts {
  /// A part of a version.
  enum Part: Hashable {
    case term(String), definition(String), clause(String), question(String)
  }

  /// How many parts have been written out.
  private(set) var count = 0
  private let terms: [String: TermSyntax]
  private let definitions: [String: DefinitionSyntax]
  private let clauses: [String: ClauseSyntax]
  private let questions: [String: UnsettledSyntax]
  private var written: [Part: [String: String]] = [:]

  init(
    _ terms: [TermSyntax], _ definitions: [DefinitionSyntax], _ clauses: [ClauseSyntax],
    _ questions: [UnsettledSyntax]
  ) {
    self.terms = Dictionary(terms.map { ($0.name.text, $0) }) { first, _ in first }
    self.definitions = Dictionary(definitions.map { ($0.name.text, $0) }) { first, _ in first }
    self.clauses = Dictionary(clauses.map { ($0.name.text, $0) }) { first, _ in first }
    self.questions = Dictionary(questions.map { ($0.name.text, $0) }) { first, _ in first }
  }

  /// The parts of a version, amendments applied.
  init(of text: VersionText) {
    self.init(
      text.terms.map(\.content), text.definitions.map(\.content), text.clauses.map(\.content),
      text.unsettled.map(\.content))
  }

  /// Where a part is stated; `nil` where none is.
  func place(of part: Part) -> NameSyntax? {
    switch part {
    case .term(let name): terms[name]?.name
    case .definition(let name): definitions[name]?.name
    case .clause(let name): clauses[name]?.name
    case .question(let name): questions[name]?.name
    }
  }

  /// What stands under the keys of a part; `nil` where none is stated.
  subscript(part: Part) -> [String: String]? {
    mutating get {
      if let known = written[part] { return known }
      let keys: [String: String]? =
        switch part {
        case .term(let name): terms[name]?.written
        case .definition(let name): definitions[name]?.written
        case .clause(let name): clauses[name]?.written
        case .question(let name): questions[name]?.written
        }
      if keys != nil { count += 1 }
      written[part] = keys
      return keys
    }
  }
}

extension TermSyntax {
  var written: [String: String] {
    ["value": value.written, "label": label?.text ?? ""]
  }
}

extension DefinitionSyntax {
  var written: [String: String] {
    [
      "value": value.written, "says": says.text, "for_each": forEach?.written ?? "",
      "outcome": "\(isOutcome)",
    ]
  }
}

extension ClauseSyntax {
  var written: [String: String] {
    [
      "for_each": forEach?.written ?? "", "judged_by": judgement?.judge.text ?? "",
      "judges": judgement?.statement?.text ?? "",
      "says": says.text, "when": when?.written ?? "", "charge": charge?.written ?? "",
      "requires": obligation?.written ?? "", "waives": waives?.written ?? "",
      "grants": set(grants), "denies": set(denies), "overrides": set(overrides),
      "reduces": reduction?.written ?? "", "caps": cap?.written ?? "",
    ]
  }
}

extension TermSyntax.Value {
  var written: String {
    switch self {
    case .constant(let value): value.written
    case .period(let from, let through): "[\(from.text)..\(through.text)]"
    case .interval(let bounds): bounds.interval.written
    case .dated(let dated):
      "\(dated.datedBy.text) through \(dated.through.written)"
        + dated.values.map { "(\($0.from.text): \($0.value.written))" }.joined()
    case .scale(let scale):
      "\(scale.mode.rawValue) \(scale.datedBy?.text ?? "") through \(scale.through?.written ?? "")"
        + scale.editions.map(\.written).joined()
    }
  }
}

extension ScaleSyntax.Edition {
  var written: String {
    "(\(from?.text ?? ""): "
      + brackets.map { bracket in
        "(\(bracket.includesStart ? "from" : "above") \(bracket.start.written) "
          + "\(bracket.isAmount ? "amount" : "rate") \(bracket.value.written))"
      }.joined() + ")"
  }
}

extension ThroughSyntax {
  var written: String {
    switch self {
    case .day(let day): day.text
    case .superseded: "superseded"
    case .open: "open"
    }
  }
}

extension ChargeSyntax {
  var written: String {
    let parts: [(key: String, text: String?)] = [
      ("at_least", atLeast?.written), ("at_most", atMost?.written),
      ("nothing_below", nothingBelow?.written), ("tax", tax?.text),
      ("tax_rate", taxRate?.written), ("due", due?.written), ("paid_on", paidOn?.written),
    ]
    return "\(isCredit ? "credit" : "charge") \(label.text.debugDescription) \(amount.written)"
      + parts.map { key, text in text.map { ", \(key): \($0)" } ?? "" }.joined()
  }
}

extension ObligationSyntax {
  var written: String {
    let day =
      switch deadline {
      case .by(let day): "by \(day.written)"
      case .before(let day): "before \(day.written)"
      case nil: ""
      }
    return "\(party.text) \(what.text.debugDescription) \(day), done_on: \(doneOn?.written ?? ""), "
      + "otherwise: \(set(otherwise))"
  }
}

extension ChargesSyntax {
  var written: String {
    switch self {
    case .named(let charges): set(charges)
    case .all: "all"
    }
  }
}

extension ReductionSyntax {
  var written: String {
    "\(isCredit ? "credit" : "charge") \(charge.text) by \(by.written) of \(base?.word.rawValue ?? "") "
      + "after \(set(after))"
  }
}

extension CapSyntax {
  var written: String {
    "\(members.map(\.text).joined(separator: ", ")): \(atMost.written)"
  }
}

/// Names of which the order says nothing.
func set(_ names: [NameSyntax]) -> String {
  "{\(names.map(\.text).sorted().joined(separator: ", "))}"
}
