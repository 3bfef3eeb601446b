import AvenantDiagnostics
import AvenantSyntax
import Testing

@Test func readsIt() {
  let file = SourceFile(path: "a.yaml", text: "é: ¶\nlist:\n  - a b\n  - 'it''s'\n")
  var diagnostics = Diagnostics()
  let root = readYAML(file, into: &diagnostics)
  guard case .mapping(let entries) = root?.content else { Issue.record("no"); return }
  #expect(entries[0].value.range.text == "¶")
  #expect(entries[1].value.range.text == "- a b\n  - 'it''s'")
  guard case .sequence(let items) = entries[1].value.content else { return }
  #expect(items[1].range(ofText: 2..<4).text == "''s")
}
