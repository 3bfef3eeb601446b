import Avenant
import SmallContracts
import Testing

/// A version under another reading, of which only what the reading touches is checked anew, is the
/// version that is checked as a whole when it is read so.
@Suite struct AlternativeTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static let touched = SmallContract(
    facts: """
      x: { type: money, optional: true, label: an amount, ask: How much? }
      late: { type: boolean, label: late, ask: Was it late? }
      """,
    version: """
      terms:
        limit: { value: 5.00 EUR, cite: § 1 }
      definitions:
        large: { is: x > limit, says: it is large }
      clauses:
        fee: { says: A fee., cite: § 1, charge: { label: Fee, amount: 1.00 EUR } }
        fine: { says: A fine., cite: § 1, when: large, charge: { label: Fine, amount: x } }
        mercy: { says: Late is forgiven., cite: § 1, when: late, waives: fine }
        twice:
          says: The fee twice.
          cite: § 1
          charge: { label: Double fee, amount: amount_of(fee) * 2 }
        notice:
          says: A notice.
          cite: § 1
          when: applies(fine)
          requires: { party: provider, what: give notice }
      unsettled:
        how_much:
          question: How much is large?
          chosen: five
          cite: § 1
          readings:
            five: { says: five euros }
            ten: { says: ten euros, terms: { limit: { value: 10.00 EUR } } }
            none: { says: any amount, definitions: { large: { is: x is present } } }
        who:
          question: What is forgiven?
          chosen: the_fine
          cite: § 1
          readings:
            the_fine: { says: the fine }
            always: { says: the fine in any case, clauses: { mercy: { when: true } } }
            nothing: { says: nothing, clauses: { mercy: { when: late and not applies(notice) } } }
      """)

  @Test(arguments: ["air-passenger", "cloud-sla", "incident-support", "parcel-delivery", "parking"])
  func anAlternativeIsWhatReadingSoGives(contract id: String) throws {
    try compare(ContractLibrary(contentsOf: "\(Self.root)/policies/\(id)").contracts[0])
  }

  @Test func whatReadsWhatAReadingStatesIsCheckedAnew() throws {
    try compare(Self.touched.loaded())
  }

  private func compare(_ contract: LoadedContract) throws {
    for (index, version) in contract.contract.versions.enumerated() {
      for alternative in version.alternatives {
        let choice = "\(alternative.question)=\(alternative.reading)"
        let read = try contract.reading(ReadingChoices(arguments: [choice]))
        #expect(parts(of: alternative.version) == parts(of: read.contract.versions[index]))
      }
    }
  }

  private func parts(of version: Version) -> [String] {
    [
      "\(version.facts)", "\(version.bindings)", "\(version.recordFields)", "\(version.consistent)",
      "\(version.entitlements)", "\(version.terms)", "\(version.definitions)",
      "\(version.clauses)", "\(version.unsettled)", "\(version.guarantees)", "\(version.order)",
    ]
  }

  @Test(
    arguments: [
      // What reads the definition is told of a value that may be absent now.
      ("definitions: { large: { is: late } }", "amount-may-be-absent"),
      // The fee is not due on every ticket any more.
      ("clauses: { mercy: { waives: [fine, fee] } }", "amount-may-be-absent"),
      // The clause needs what needs the clause.
      ("clauses: { fine: { when: x is present and applies(notice) } }", "cycle"),
    ])
  func whatAReadingMakesWrongElsewhereIsRefused(reading: String, id: String) {
    var contract = Self.touched
    contract.version += """

        other:
          question: Is it read otherwise?
          chosen: as_it_is
          cite: § 1
          readings:
            as_it_is: { says: as it is }
            otherwise: { says: otherwise, \(reading) }
      """
    #expect {
      _ = try contract.loaded()
    } throws: { error in
      (error as? DiagnosticsError)?.diagnostics.contains { "\($0.id)" == id } ?? false
    }
  }
}
