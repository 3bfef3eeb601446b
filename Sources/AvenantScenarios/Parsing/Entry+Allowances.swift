import AvenantDiagnostics
import AvenantSyntax
import AvenantValues

/// What stands under the name of an allowance, read as what must be left of it.
extension SyntaxNode.Entry {
  private enum AllowanceKey: String, CaseIterable {
    case amount = "of"
    case used, left, use
    case first = "from"
    case last = "through"
  }

  /// Returns what must be left of an allowance; what stands there alone is short for `{ left: … }`.
  func allowance(into diagnostics: inout Diagnostics) -> ExpectedAllowance? {
    guard let fields = allowanceFields(into: &diagnostics) else { return nil }
    if case .mapping(let entries) = value.content, entries.isEmpty {
      _ = fields.required(.left, into: &diagnostics)
      return nil
    }
    func text(_ key: AllowanceKey, _ diagnostics: inout Diagnostics) -> Expected<String?>? {
      fields[key]?.orNone(Self.writtenText, into: &diagnostics)
    }
    return ExpectedAllowance(
      name: Expected(key, at: keyRange), amount: text(.amount, &diagnostics),
      used: text(.used, &diagnostics), left: text(.left, &diagnostics),
      use: text(.use, &diagnostics),
      first: fields[.first]?.orNone(Self.expectedDay, into: &diagnostics),
      last: fields[.last]?.orNone(Self.expectedDay, into: &diagnostics))
  }

  private func allowanceFields(
    into diagnostics: inout Diagnostics
  ) -> MappingReader<AllowanceKey>? {
    guard case .scalar(let scalar) = value.content, !scalar.text.isEmpty else {
      return fields(AllowanceKey.self, into: &diagnostics)
    }
    let left = SyntaxNode.Entry(key: "left", keyRange: keyRange, value: value)
    return MappingReader(
      SyntaxNode(.mapping([left]), at: value.range), of: Subject(self), into: &diagnostics)
  }

  private func writtenText(into diagnostics: inout Diagnostics) -> Expected<String>? {
    sentence(into: &diagnostics).map { Expected($0.text, at: $0.range) }
  }
}
