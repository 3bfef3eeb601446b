public import AvenantDiagnostics
@_spi(Checking) public import AvenantModel
public import AvenantSyntax
import AvenantValues

/// A contract as it was written: its own file, and its versions.
public struct ContractDocuments: Sendable {
  /// `contract.yaml`.
  public let contract: ContractSyntax
  /// The files of `versions/`, in the order of their names.
  public let versions: [VersionSyntax]
  /// The name of the contract's folder; `nil` when it has none.
  public let folderName: String?

  /// Takes the documents of a contract.
  public init(contract: ContractSyntax, versions: [VersionSyntax], folderName: String?) {
    self.contract = contract
    self.versions = versions
    self.folderName = folderName
  }
}

/// Checks a contract: what comes out has types, names that exist, and an order to be worked out in.
///
/// Every problem is reported, each once. With an error among them nothing comes out.
///
/// - Parameters:
///   - documents: The contract as it was written.
///   - diagnostics: Where problems go.
/// - Returns: The contract, or `nil` when an error was reported.
public func check(
  _ documents: ContractDocuments, into diagnostics: inout Diagnostics
) -> Contract? {
  var checker = ContractChecker(documents: documents)
  let contract = checker.check()
  diagnostics.report(contentsOf: checker.diagnostics)
  return checker.diagnostics.containsError ? nil : contract
}

/// Checks what the contract's own file says, then each version.
private struct ContractChecker {
  let documents: ContractDocuments
  var diagnostics = Diagnostics()
  private var usedFacts: Set<String> = []

  init(documents: ContractDocuments) {
    self.documents = documents
  }

  mutating func check() -> Contract? {
    let text = contractText()
    checkIdentifiers()
    let times = InForce.order(documents.versions, into: &diagnostics)
    var amending = Amending(versions: documents.versions)
    let versions = times.compactMap { time in
      version(time, text, amending.text(of: time.version))
    }
    diagnostics.report(contentsOf: amending.diagnostics)
    if documents.versions.isEmpty {
      diagnostics.report(.contractWithoutVersions(documents.contract.id))
    }
    if !diagnostics.containsError, !isDamaged { reportUnusedFacts() }
    guard let first = versions.first, versions.count == documents.versions.count,
      let governedBy = first.factID(named: documents.contract.governedBy.text)
    else { return nil }
    return Contract(
      id: documents.contract.id.text, title: documents.contract.title.text,
      parties: documents.contract.parties.map {
        Party(role: $0.role.text, description: $0.description.text)
      },
      timeZone: documents.contract.timeZone?.text, currency: text.currency,
      governedBy: governedBy, versions: versions)
  }

  private mutating func version(
    _ time: InForce, _ contract: ContractText, _ text: VersionText
  ) -> Version? {
    for rule in [text.rounding].compactMap({ $0 }) where RoundingMode(rawValue: rule.text) == nil {
      diagnostics.report(.unknownRounding(rule))
    }
    for rule in [text.monthEnd].compactMap({ $0 }) where MonthEndRule(rawValue: rule.text) == nil {
      diagnostics.report(.unknownMonthEnd(rule))
    }
    var checker = VersionChecker(text: text, contract: contract, inForce: time)
    let version = checker.check()
    diagnostics.report(contentsOf: checker.diagnostics)
    usedFacts.formUnion(checker.used)
    return version
  }

  /// What the contract's own file settles for every version.
  private mutating func contractText() -> ContractText {
    let syntax = documents.contract
    let currency = syntax.currency.flatMap { Currency($0.text) }
    if let word = syntax.currency, currency == nil { diagnostics.report(.unknownCurrency(word)) }
    let rounding = syntax.rules.rounding.flatMap { RoundingMode(rawValue: $0.text) }
    if let word = syntax.rules.rounding, rounding == nil {
      diagnostics.report(.unknownRounding(word))
    }
    let monthEnd = syntax.rules.monthEnd.flatMap { MonthEndRule(rawValue: $0.text) }
    if let word = syntax.rules.monthEnd, monthEnd == nil {
      diagnostics.report(.unknownMonthEnd(word))
    }
    if let zone = syntax.timeZone, !zone.text.isZoneName {
      diagnostics.report(.malformedTimeZone(zone))
    }
    return ContractText(
      syntax: syntax, currency: currency, rounding: rounding, monthEnd: monthEnd ?? .error)
  }

  /// Ids agree with the names of the folder and of one another.
  private mutating func checkIdentifiers() {
    let id = documents.contract.id
    if let folder = documents.folderName, folder != id.text {
      diagnostics.report(.idIsNotFolder(id, folder: folder))
    }
    var seen: [String: NameSyntax] = [:]
    for version in documents.versions {
      if version.contract.text != id.text {
        diagnostics.report(.versionOfAnotherContract(version.contract, id: id))
      }
      if version.id.text != version.id.range.file.stem {
        diagnostics.report(.idIsNotFile(version.id, file: version.id.range.file.stem))
      }
      if let first = seen[version.id.text] {
        diagnostics.report(.declaredTwice(version.id, first: first.range))
      }
      seen[version.id.text] = version.id
    }
  }

  /// Whether something was declared that could not be read, and that might read anything.
  private var isDamaged: Bool {
    !documents.contract.damagedNames.isEmpty
      || documents.versions.contains { !$0.damagedNames.isEmpty }
  }

  /// Facts that no version reads.
  private mutating func reportUnusedFacts() {
    let all = documents.contract.facts + documents.versions.flatMap(\.facts)
    for fact in all where !usedFacts.contains(fact.name.text) {
      diagnostics.report(.unused(fact.name, what: "fact"))
    }
  }
}

/// What the contract's own file settles for every version.
struct ContractText {
  let syntax: ContractSyntax
  let currency: Currency?
  let rounding: RoundingMode?
  let monthEnd: MonthEndRule
}

extension SourceFile {
  /// The file's name without its folder and without `.yaml`.
  fileprivate var stem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".yaml", ".yml"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}

extension String {
  /// Whether this looks like an IANA name: `Europe/Paris`, `UTC`.
  fileprivate var isZoneName: Bool {
    !isEmpty && !hasPrefix("/") && !contains("..")
      && utf8.allSatisfy {
        ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57)
          || [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+")]
            .contains($0)
      }
  }
}
