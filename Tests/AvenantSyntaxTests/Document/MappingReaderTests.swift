import AvenantDiagnostics
import AvenantSyntax
import Testing

/// How documents of other modules are read.
struct MappingReaderTests {
  enum Key: String, CaseIterable {
    case says, cite, touches, optional
  }

  @Test func fieldsAreReadByName() throws {
    let (fields, diagnostics) = try read("says: ' a b '\ntouches: [c, d]\noptional: false\n") {
      fields, diagnostics in
      #expect(
        fields.required(.says, into: &diagnostics)?.sentence(into: &diagnostics)?.text == "a b")
      #expect(fields[.touches]?.names(into: &diagnostics).map(\.text) == ["c", "d"])
      #expect(fields[.optional]?.flag(into: &diagnostics) == false)
    }
    #expect(fields[.cite] == nil && fields.lacks(.cite))
    #expect(diagnostics.isEmpty)
  }

  @Test func aMisspeltKeyIsNotMissingAsWell() throws {
    let (fields, diagnostics) = try read("sais: a\n") { fields, diagnostics in
      #expect(fields.required(.says, into: &diagnostics) == nil)
    }
    #expect(!fields.lacks(.says))
    #expect(diagnostics.sorted.map(\.id) == [.unknownKey])
  }

  @Test func aMissingKeyIsReportedAtWhatLacksIt() throws {
    let (_, diagnostics) = try read("cite: a\n") { fields, diagnostics in
      #expect(fields.required(.says, into: &diagnostics) == nil)
    }
    #expect(diagnostics.sorted.map(\.message) == ["the scenario lacks 'says'"])
  }

  @Test func ofTwoThatExcludeEachOtherThereIsOne() throws {
    let (_, diagnostics) = try read("says: a\ncite: b\n") { fields, diagnostics in
      #expect(fields.either(.says, or: .touches, into: &diagnostics)?.key == "says")
      #expect(fields.either(.touches, or: .says, into: &diagnostics)?.key == "says")
      #expect(fields.either(.touches, or: .optional, into: &diagnostics) == nil)
      #expect(diagnostics.isEmpty)
      #expect(fields.either(.says, or: .cite, into: &diagnostics) == nil)
    }
    #expect(diagnostics.sorted.map(\.id) == [.exclusiveKeys])
  }

  @Test func everyKindOfMistakeInDocumentsIsShownSomewhere() {
    let suites = [
      ContractHeadRefusalTests.refusals, FactRefusalTests.refusals,
      VersionHeadRefusalTests.refusals, TermRefusalTests.refusals,
      DefinitionRefusalTests.refusals, ClauseRefusalTests.refusals,
      ConditionRefusalTests.refusals, CalendarParserTests.refusals,
    ]
    let shown = Set(suites.joined().flatMap(\.ids))
    let all = DiagnosticID.allOfDocuments.map(\.description)
    #expect(Set(all).subtracting(shown).isEmpty)
    #expect(Set(all).count == all.count)
    #expect(shown.isSubset(of: all + DiagnosticID.allOfExpressions.map(\.description)))
  }

  private func read(
    _ text: String, _ check: (MappingReader<Key>, inout Diagnostics) -> Void
  ) throws -> (MappingReader<Key>, Diagnostics) {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "scenario.yaml", text: text)
    let node = try #require(readYAML(file, into: &diagnostics))
    let subject = Subject("the scenario", at: node.range)
    let fields = try #require(MappingReader<Key>(node, of: subject, into: &diagnostics))
    check(fields, &diagnostics)
    return (fields, diagnostics)
  }
}
