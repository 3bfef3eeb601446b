public import AvenantDiagnostics
@_spi(Checking) public import AvenantModel
public import AvenantSyntax
import AvenantValues

/// A contract as it was written: its own file, and its versions.
public struct ContractDocuments: Sendable {
  /// `contract.yaml`.
  public let contract: ContractSyntax
  /// The files of `versions/` that could be read, in the order of their names.
  public let versions: [VersionSyntax]
  /// The files of `versions/` of which nothing could be read.
  public let unreadable: [SourceFile]
  /// The files of `calendars/` that could be read, in the order of their names.
  public let calendars: [CalendarSyntax]
  /// The files of `calendars/` of which nothing could be read.
  public let unreadableCalendars: [SourceFile]
  /// The name of the contract's folder; `nil` when it has none.
  public let folderName: String?

  /// Takes the documents of a contract.
  public init(
    contract: ContractSyntax, versions: [VersionSyntax], unreadable: [SourceFile] = [],
    calendars: [CalendarSyntax] = [], unreadableCalendars: [SourceFile] = [],
    folderName: String?
  ) {
    self.contract = contract
    self.versions = versions
    self.unreadable = unreadable
    self.calendars = calendars
    self.unreadableCalendars = unreadableCalendars
    self.folderName = folderName
  }
}

/// Checks a contract: what comes out has types, names that exist, and an order to be worked out in.
///
/// Every problem is reported, each once. With an error among them nothing comes out.
///
/// - Parameters:
///   - documents: The contract as it was written.
///   - diagnostics: Where problems go. What reading the documents reported is in it already: of
///     what could not be read nothing more is said.
/// - Returns: The contract, or `nil` when an error was reported.
public func check(
  _ documents: ContractDocuments, into diagnostics: inout Diagnostics
) -> Contract? {
  check(documents, readings: [:], identity: ContractIdentity(), into: &diagnostics)
}

/// Checks a contract as it is read otherwise than it chooses, or with another end of a version.
func check(
  _ documents: ContractDocuments, readings: [String: String], identity: ContractIdentity,
  ending: VersionEnd? = nil, into diagnostics: inout Diagnostics
) -> Contract? {
  let errors = diagnostics.sorted.filter { $0.severity == .error }
  var checker = ContractChecker(
    documents: documents, damagedFiles: Set(errors.map(\.range.file.path)), readings: readings,
    ending: ending, identity: identity)
  let contract = checker.check()
  diagnostics.report(contentsOf: checker.diagnostics)
  return checker.diagnostics.containsError ? nil : contract
}

/// Checks what the contract's own file says, then each version.
private struct ContractChecker {
  let documents: ContractDocuments
  /// The paths of the files that were not read without an error.
  let damagedFiles: Set<String>
  /// The readings that are applied instead of those chosen, question by question.
  let readings: [String: String]
  /// The end of a version that is taken to end otherwise than it does.
  let ending: VersionEnd?
  let identity: ContractIdentity
  var diagnostics = Diagnostics()
  private var usedFacts: Set<String> = []
  private var usedCalendars: Set<String> = []
  /// What nothing reads; said when nothing else is wrong, for then nothing was overlooked.
  private var unused = Findings()

  init(
    documents: ContractDocuments, damagedFiles: Set<String>, readings: [String: String],
    ending: VersionEnd?, identity: ContractIdentity
  ) {
    self.documents = documents
    self.damagedFiles = damagedFiles
    self.readings = readings
    self.ending = ending
    self.identity = identity
  }

  mutating func check() -> Contract? {
    let text = ContractText(
      documents.contract, isDamaged: isDamaged(documents.contract.id), into: &diagnostics)
    checkIdentifiers()
    checkPrefixes()
    checkReserved()
    let calendars = Calendars(documents, into: &diagnostics)
    let versions = checkedVersions(text, calendars)
    if documents.versions.isEmpty, documents.unreadable.isEmpty {
      diagnostics.report(.contractWithoutVersions(documents.contract.id))
    }
    reportUnused()
    guard let first = versions.first, versions.count == documents.versions.count,
      documents.unreadable.isEmpty,
      let governedBy = first.factID(named: documents.contract.governedBy.text)
    else { return nil }
    return Contract(
      id: documents.contract.id.text, title: documents.contract.title.text,
      parties: documents.contract.parties.map {
        Party(role: $0.role.text, description: $0.description.text)
      },
      timeZone: documents.contract.timeZone?.text, currency: text.currency,
      governedBy: governedBy, versions: versions, identity: identity)
  }

  /// The versions in the order of their times; what several have in common is reported once.
  private mutating func checkedVersions(
    _ text: ContractText, _ calendars: Calendars
  ) -> [Version] {
    let isWhole = documents.unreadable.isEmpty
    let times = InForce.order(documents.versions, isWhole: isWhole, into: &diagnostics).map {
      $0.ending(as: ending)
    }
    let text = text.with(firstDays: times)
    checkGuarantees(text)
    var amending = Amending(versions: documents.versions, unreadable: documents.unreadable)
    var findings = Findings()
    let versions = times.compactMap { time -> Version? in
      guard let stated = amending.text(of: time.version) else { return nil }
      var checker = ReadingsChecker(
        text: stated, contract: text, inForce: time, calendars: calendars,
        isDamaged: text.isDamaged || stated.files.contains(where: damagedFiles.contains),
        readings: readings)
      let version = checker.check()
      findings.add(checker.diagnostics, of: time.version)
      unused.add(checker.unused, of: time.version)
      usedFacts.formUnion(checker.used)
      usedCalendars.formUnion(checker.calendars)
      return version
    }
    diagnostics.report(contentsOf: amending.diagnostics)
    diagnostics.report(contentsOf: findings.each(contractFile: text.file))
    for version in versions {
      for base in versions where base.id == version.amends {
        reportTermsOfAnotherType(in: version, than: base, into: &diagnostics)
      }
    }
    return versions
  }

  /// A guarantee speaks of versions that there are.
  private mutating func checkGuarantees(_ text: ContractText) {
    guard documents.unreadable.isEmpty else { return }
    for guarantee in text.syntax.guarantees {
      var versions = [guarantee.from]
      if case .noMoreThan(let version, _) = guarantee.promise { versions.append(version) }
      for version in versions.compactMap({ $0 }) where text.firstDays[version.text] == nil {
        diagnostics.report(.unknownVersion(version, known: text.firstDays.keys.sorted()))
      }
    }
  }

  /// What no version reads; of facts, what none at all does.
  private mutating func reportUnused() {
    let isRead = damagedFiles.isDisjoint(with: paths) && documents.unreadable.isEmpty
    guard isRead, documents.unreadableCalendars.isEmpty, !diagnostics.containsError else { return }
    let all = documents.contract.facts + documents.versions.flatMap(\.facts)
    for fact in all where !usedFacts.contains(fact.name.text) {
      diagnostics.report(.unused(fact.name, what: "fact"))
    }
    for list in all where usedFacts.contains(list.name.text) {
      for field in list.list?.fields ?? []
      where !usedFacts.contains("\(list.name.text).\(field.name.text)") {
        diagnostics.report(.unused(field.name, what: "field"))
      }
    }
    for calendar in documents.calendars where !usedCalendars.contains(calendar.name.text) {
      diagnostics.report(.unused(calendar.name, what: "calendar"))
    }
    let contractFile = documents.contract.id.range.file.path
    diagnostics.report(contentsOf: unused.each(contractFile: contractFile))
  }

  private var paths: [String] {
    ([documents.contract.id] + documents.versions.map(\.id) + documents.calendars.map(\.name))
      .map(\.range.file.path)
  }

  private func isDamaged(_ name: NameSyntax) -> Bool {
    damagedFiles.contains(name.range.file.path)
  }
}

extension ContractChecker {
  /// Ids agree with the names of the folder and of one another.
  private mutating func checkIdentifiers() {
    let id = documents.contract.id
    if let folder = documents.folderName, folder != id.text {
      diagnostics.report(.idIsNotFolder(id, folder: folder))
    }
    for version in documents.versions {
      if version.contract.text != id.text, version.contract.text != documents.folderName {
        diagnostics.report(.versionOfAnotherContract(version.contract, id: id))
      }
      if version.id.text != version.fileName {
        diagnostics.report(.idIsNotFile(version.id, file: version.fileName))
      }
    }
    checkVersionsStatedTwice()
  }

  /// Two files can have the same name but for its ending.
  private mutating func checkVersionsStatedTwice() {
    var seen: [String: NameSyntax] = [:]
    for version in documents.versions where version.id.text == version.fileName {
      if let first = seen[version.id.text] {
        diagnostics.report(.versionStatedTwice(version.id, first: first.range))
      }
      seen[version.id.text] = version.id
    }
  }

  /// No fact's name begins another's, whichever version declares it: `quote` and `quote.amount`
  /// cannot both have a value in one ticket.
  private mutating func checkPrefixes() {
    let all = documents.contract.facts + documents.versions.flatMap(\.facts)
    let names = Dictionary(all.map { ($0.name.text, $0.name) }) { first, _ in first }
    var reported: Set<String> = []
    for fact in all {
      for prefix in fact.name.text.properPrefixes {
        guard let shorter = names[prefix], reported.insert(prefix).inserted else { continue }
        diagnostics.report(.nameIsPrefix(shorter, of: fact.name))
      }
    }
  }
}

extension ContractChecker {
  /// No fact has a name that a judgement could have.
  private mutating func checkReserved() {
    let all = documents.contract.facts + documents.versions.flatMap(\.facts)
    for fact in all
    where fact.name.text == reservedForJudgements
      || fact.name.text.hasPrefix("\(reservedForJudgements).")
    {
      diagnostics.report(.nameOfJudgement(fact.name))
    }
  }
}

extension VersionSyntax {
  /// The name of its file, without the folder and without `.yaml`.
  var fileName: String { id.range.file.stem }
}

extension SourceFile {
  /// The file's name without its folder and without `.yaml`.
  var stem: String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    for ending in [".yaml", ".yml"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}

extension String {
  /// What stands before each of its dots: `a` and `a.b` of `a.b.c`.
  fileprivate var properPrefixes: [String] {
    utf8.indices.filter { utf8[$0] == UInt8(ascii: ".") }.map { String(self[..<$0]) }
  }
}
