import AvenantDiagnostics
import AvenantSyntax

/// What stands under each key of the parts that a reading can state anew, each part written out
/// once.
///
/// A term, a definition and a clause may have one name; they are parts of their own.
struct WrittenParts {
  /// A part of a version.
  enum Part: Hashable {
    case term(String), definition(String), clause(String)
  }

  /// How many parts have been written out.
  private(set) var count = 0
  private let terms: [String: TermSyntax]
  private let definitions: [String: DefinitionSyntax]
  private let clauses: [String: ClauseSyntax]
  private var written: [Part: [String: String]] = [:]

  init(_ terms: [TermSyntax], _ definitions: [DefinitionSyntax], _ clauses: [ClauseSyntax]) {
    self.terms = Dictionary(terms.map { ($0.name.text, $0) }) { first, _ in first }
    self.definitions = Dictionary(definitions.map { ($0.name.text, $0) }) { first, _ in first }
    self.clauses = Dictionary(clauses.map { ($0.name.text, $0) }) { first, _ in first }
  }

  /// Where a part is stated; `nil` where none is.
  func place(of part: Part) -> NameSyntax? {
    switch part {
    case .term(let name): terms[name]?.name
    case .definition(let name): definitions[name]?.name
    case .clause(let name): clauses[name]?.name
    }
  }

  /// What stands under the keys of a part; `nil` where none is stated.
  subscript(part: Part) -> [String: String]? {
    mutating get {
      if let known = written[part] { return known }
      let keys: [String: String]? =
        switch part {
        case .term(let name): terms[name].map { ["value": $0.value.written] }
        case .definition(let name): definitions[name].map { ["value": $0.value.written] }
        case .clause(let name): clauses[name]?.written
        }
      if keys != nil { count += 1 }
      written[part] = keys
      return keys
    }
  }
}

extension ClauseSyntax {
  fileprivate var written: [String: String] {
    [
      "says": says.text, "when": when?.written ?? "", "charge": charge?.written ?? "",
      "requires": obligation?.written ?? "", "waives": waives?.written ?? "",
      "grants": set(grants), "denies": set(denies), "overrides": set(overrides),
      "reduces": reduction?.written ?? "", "caps": cap?.written ?? "",
    ]
  }
}

extension TermSyntax.Value {
  fileprivate var written: String {
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
  fileprivate var written: String {
    "(\(from?.text ?? ""): "
      + brackets.map { bracket in
        "(\(bracket.includesStart ? "from" : "above") \(bracket.start.written) "
          + "\(bracket.isAmount ? "amount" : "rate") \(bracket.value.written))"
      }.joined() + ")"
  }
}

extension ThroughSyntax {
  fileprivate var written: String {
    switch self {
    case .day(let day): day.text
    case .superseded: "superseded"
    case .open: "open"
    }
  }
}

extension ChargeSyntax {
  fileprivate var written: String {
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
  fileprivate var written: String {
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
  fileprivate var written: String {
    switch self {
    case .named(let charges): set(charges)
    case .all: "all"
    }
  }
}

extension ReductionSyntax {
  fileprivate var written: String {
    "\(isCredit ? "credit" : "charge") \(charge.text) by \(by.written) of \(base?.word.rawValue ?? "") "
      + "after \(set(after))"
  }
}

extension CapSyntax {
  fileprivate var written: String {
    "\(members.map(\.text).joined(separator: ", ")): \(atMost.written)"
  }
}

/// Names of which the order says nothing.
private func set(_ names: [NameSyntax]) -> String {
  "{\(names.map(\.text).sorted().joined(separator: ", "))}"
}
