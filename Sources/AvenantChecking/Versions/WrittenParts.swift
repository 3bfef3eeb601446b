import AvenantDiagnostics
import AvenantSyntax

/// What stands under each key that a reading can state anew, as it is written, however it is spaced.
extension TermSyntax {
  var written: [String: String] { ["value": value.written] }
}

extension DefinitionSyntax {
  var written: [String: String] { ["value": words([value.range])] }
}

extension ClauseSyntax {
  var written: [String: String] {
    [
      "says": says.text, "when": words([when?.range]), "charge": charge?.written ?? "",
      "requires": obligation?.written ?? "", "waives": waives?.written ?? "",
      "grants": names(grants), "denies": names(denies), "overrides": names(overrides),
      "reduces": reduction?.written ?? "", "caps": cap?.written ?? "",
    ]
  }
}

extension TermSyntax.Value {
  fileprivate var written: String {
    switch self {
    case .constant(let value): words([value.range])
    case .period(let from, let through): names([from, through])
    case .interval(let bounds): words([bounds.range])
    case .dated(let dated):
      names([dated.datedBy]) + words(dated.values.flatMap { [$0.from.range, $0.value.range] })
        + dated.through.written
    case .scale(let scale):
      scale.mode.rawValue + names([scale.datedBy].compactMap { $0 })
        + words(scale.editions.flatMap { [$0.from?.range] + $0.brackets.map(\.range) })
        + (scale.through?.written ?? "")
    }
  }
}

extension ThroughSyntax {
  fileprivate var written: String {
    switch self {
    case .day(let day): day.text
    case .superseded(let range), .open(let range): range.text
    }
  }
}

extension ChargeSyntax {
  fileprivate var written: String {
    (isCredit ? "credit " : "charge ") + names([label])
      + words([
        amount.range, atLeast?.range, atMost?.range, nothingBelow?.range, tax?.range,
        taxRate?.range,
        due?.range, paidOn?.range,
      ])
  }
}

extension ObligationSyntax {
  fileprivate var written: String {
    let day: (String, SourceRange?) =
      switch deadline {
      case .by(let day): ("by", day.range)
      case .before(let day): ("before", day.range)
      case nil: ("", nil)
      }
    return names([party, what]) + day.0 + words([day.1, doneOn?.range]) + names(otherwise)
  }
}

extension ChargesSyntax {
  fileprivate var written: String {
    switch self {
    case .named(let charges): names(charges)
    case .all: "all"
    }
  }
}

extension ReductionSyntax {
  fileprivate var written: String {
    names([charge]) + words([by.range]) + (base?.word.rawValue ?? "") + names(after)
  }
}

extension CapSyntax {
  fileprivate var written: String { names(members) + words([atMost.range]) }
}

private func names(_ names: [NameSyntax]) -> String {
  names.map(\.text).joined(separator: ", ") + "; "
}

/// The words of ranges, one blank between two; a range that is left out has none.
private func words(_ ranges: [SourceRange?]) -> String {
  ranges.map { range in
    (range?.text ?? "").split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }.joined(separator: "; ")
}
