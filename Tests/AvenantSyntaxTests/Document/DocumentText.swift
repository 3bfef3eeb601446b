import AvenantDiagnostics
import AvenantSyntax

/// What every contract begins with.
let contractHead =
  "contract: c\ntitle: T\nparties: { provider: P, customer: C }\ngoverned_by: opened_on\n"

/// What every version begins with.
let versionHead = "contract: c\nversion: v\nin_force: { from: 2010-06-14, through: open }\n"

/// The contract in a text that is right.
func readContract(_ text: String) -> ContractSyntax? {
  document(text, parseContract)
}

/// The version in a text that is right.
func readVersion(_ text: String) -> VersionSyntax? {
  document(text, parseVersion)
}

/// The calendar in a text that is right.
func readCalendar(_ text: String) -> CalendarSyntax? {
  document(text, parseCalendar)
}

/// What is wrong with the calendar in a marked text.
func problems(ofCalendar marked: String) -> [String] {
  problems(marked, parseCalendar)
}

/// What is wrong with the contract in a marked text.
func problems(ofContract marked: String) -> [String] {
  problems(marked, parseContract)
}

/// What is wrong with the version in a marked text.
func problems(ofVersion marked: String) -> [String] {
  problems(marked, parseVersion)
}

private func document<Syntax>(
  _ text: String, _ parse: (SyntaxNode, inout Diagnostics) -> Syntax?
) -> Syntax? {
  var diagnostics = Diagnostics()
  let node = readYAML(SourceFile(path: "document.yaml", text: text), into: &diagnostics)
  let document = node.flatMap { parse($0, &diagnostics) }
  return diagnostics.isEmpty ? document : nil
}

private func problems<Syntax>(
  _ marked: String, _ parse: (SyntaxNode, inout Diagnostics) -> Syntax?
) -> [String] {
  MarkedText(marked).problems { file, limits, diagnostics in
    let node = readYAML(file, limits: limits, into: &diagnostics)
    _ = node.flatMap { parse($0, &diagnostics) }
    return node
  }
}
