public import AvenantAnalysis
import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension VersionDifference {
  /// How many cases of one change are told where nothing else is said.
  public static let standardCases = 12

  /// The difference as text: what is stated, then what follows, case by case, each with a ticket.
  ///
  /// - Parameter cases: The most cases that are told of one change; of the others it says how many
  ///   there are.
  /// - Returns: Lines without a final line break.
  public func text(cases: Int = standardCases) -> String {
    let words = DifferenceWords(self, cases: cases)
    var lines = [words.title, "", "What is stated otherwise"]
    lines += meaning.isEmpty ? ["  nothing"] : meaning.map { "  \($0.line)" }
    if !self.words.isEmpty {
      lines += ["", Self.wordsHeading] + self.words.map { "  \($0.line)" }
    }
    lines += ["", "What follows otherwise"]
    lines += words.admissions.map { "  \($0)" }
    lines += words.changes.flatMap(\.lines) + words.unproven.map { "  \($0)" }
    lines.append("  \(words.verdict)")
    if !words.readings.isEmpty { lines += ["", "What follows under other readings"] }
    for reading in words.readings {
      lines.append("  \(reading.title)")
      lines +=
        reading.admissions.map { "    \($0)" } + reading.added.flatMap(\.lines).map { "  \($0)" }
      lines += (reading.movedLines + reading.unproven + [reading.sentence]).map { "    \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  /// The difference as Markdown, for a comment on a review.
  ///
  /// - Parameter cases: The most cases that are told of one change.
  /// - Returns: Lines without a final line break.
  public func markdown(cases: Int = standardCases) -> String {
    let words = DifferenceWords(self, cases: cases)
    var lines = ["## \(words.title)", "", "### What is stated otherwise", ""]
    lines += meaning.isEmpty ? ["Nothing."] : meaning.map { "- \($0.markdown)" }
    if !self.words.isEmpty {
      lines += ["", "### \(Self.wordsHeading)", ""] + self.words.map { "- \($0.markdown)" }
    }
    lines += ["", "### What follows otherwise", ""]
    lines += words.admissions.map { "- \($0)" } + (words.admissions.isEmpty ? [] : [""])
    lines += words.changes.flatMap(\.markdown) + words.unproven.map { "- \($0)" }
    lines.append(words.verdict)
    if !words.readings.isEmpty { lines += ["", "### What follows under other readings"] }
    for reading in words.readings {
      lines += ["", "#### \(reading.title)", ""] + reading.admissions.map { "- \($0)" }
      lines += reading.added.flatMap(\.markdown)
      lines += (reading.movedLines + reading.unproven).map { "- \($0)" } + [reading.sentence]
    }
    return lines.joined(separator: "\n")
  }

  /// The difference as JSON: `before`, `after`, `stated`, `worded`, `only_words`, `tickets`,
  /// `changes`, `not_proven`, `readings` and `proven`; of a change, `more_cases` are those that are
  /// not told.
  ///
  /// - Parameter cases: The most cases that are told of one change.
  /// - Returns: Lines without a final line break; the same keys in the same order always.
  public func json(cases: Int = standardCases) -> String {
    let words = DifferenceWords(self, cases: cases)
    return JSONValue.object([
      ("before", .string(before.id)), ("after", .string(after.id)),
      ("stated", .array(meaning.map(\.json))), ("worded", .array(self.words.map(\.json))),
      ("only_words", .boolean(words.isOfWordsAlone)),
      ("tickets", .array(words.admissions.map { .string($0) })),
      ("changes", .array(words.changes.map(\.json))),
      ("not_proven", .array(words.unproven.map { .string($0) })),
      ("readings", .array(words.readings.map(\.json))),
      ("proven", .boolean(isSettled && isExact && readings.allSatisfy(\.difference.isExact))),
    ]).text(pretty: true)
  }

  private var isExact: Bool { changes.allSatisfy(\.isExact) }

  /// What stands above sentences, citations and labels.
  private static let wordsHeading = "What is worded otherwise, and decides nothing"
}

extension ReadingWords {
  fileprivate var json: JSONValue {
    .object([
      ("question", .string(question)), ("reading", .string(reading)),
      ("tickets", .array(admissions.map { .string($0) })),
      ("changes", .array(changes.map(\.json))),
      ("not_proven", .array(unproven.map { .string($0) })), ("verdict", .string(verdict)),
    ])
  }
}

extension MeaningChange {
  fileprivate var line: String {
    let sign =
      switch kind {
      case .added: "+"
      case .repealed: "-"
      case .replaced: "~"
      case .renamed: "="
      }
    let former = formerName.map { ", formerly \($0)" } ?? ""
    return "\(sign) \(part.rawValue) \(name)\(former)\(words.isEmpty ? "" : ": \(words)")"
  }

  fileprivate var markdown: String {
    let former = formerName.map { ", formerly `\($0)`" } ?? ""
    return "\(kind.rawValue) \(part.rawValue) `\(name)`\(former): \(words)"
  }

  /// A value says from what to what it moves, a sentence speaks for itself; what is stated of it
  /// otherwise stands behind.
  private var words: String {
    let whole = wholeWords
    guard !details.isEmpty else { return whole }
    let parts = details.map(\.words).joined(separator: "; ")
    return whole.isEmpty ? parts : "\(whole) (\(parts))"
  }

  private var wholeWords: String {
    guard let before, let after, before != after else { return after ?? before ?? "" }
    return part == .term || part == .definition || part == .setting ? "\(before) → \(after)" : after
  }

  fileprivate var json: JSONValue {
    .object([
      ("part", .string(part.rawValue)), ("change", .string(kind.rawValue)),
      ("name", .string(name)), ("former_name", .string(formerName)),
      ("before", .string(before)), ("after", .string(after)),
      ("details", .array(details.map(\.json))),
    ])
  }
}

extension WordChange {
  fileprivate var line: String { "\(part.rawValue) \(name): \(words)" }

  fileprivate var markdown: String { "\(part.rawValue) `\(name)`: \(words)" }

  private var words: String { details.map(\.words).joined(separator: "; ") }

  fileprivate var json: JSONValue {
    .object([
      ("part", .string(part.rawValue)), ("name", .string(name)),
      ("details", .array(details.map(\.json))),
    ])
  }
}

extension MeaningChange.Detail {
  /// `amount: 1.00 EUR → 2.50 EUR`; `+` before what is new, `-` before what is gone.
  fileprivate var words: String {
    switch (before, after) {
    case (let before?, let after?):
      before == after
        ? "\(aspect): \(after), with another meaning" : "\(aspect): \(before) → \(after)"
    case (nil, let after?): "+ \(aspect): \(after)"
    case (let before?, nil): "- \(aspect): \(before)"
    case (nil, nil): aspect
    }
  }

  fileprivate var json: JSONValue {
    .object([
      ("aspect", .string(aspect)), ("before", .string(before)), ("after", .string(after)),
    ])
  }
}

extension OutcomeChange.Owed {
  fileprivate var json: JSONValue {
    .object([
      ("before", before?.json ?? .null), ("after", after?.json ?? .null),
      ("more", more?.json ?? .null),
    ])
  }
}

extension OutcomeChange.Amounts {
  fileprivate var json: JSONValue {
    switch self {
    case .values(let values):
      .object([("values", .array(values.map { .string($0.description) }))])
    case .range(let least, let most):
      .object([("from", .string(least.description)), ("through", .string(most.description))])
    case .most(let most): .object([("through", .string(most.description))])
    case .least(let least): .object([("from", .string(least.description))])
    }
  }
}

extension DifferenceWords.Change {
  /// The change as lines of text.
  fileprivate var lines: [String] {
    var lines = ["  \(title)  [\(name)]"]
    for part in cases {
      lines.append("    " + part.condition)
      if !part.clauses.isEmpty {
        lines.append("      by " + part.clauses.joined(separator: ", "))
      }
      lines.append("      " + part.ticket)
    }
    return lines + (more.map { ["    \($0)"] } ?? [])
  }

  /// The change as lines of Markdown.
  fileprivate var markdown: [String] {
    var lines = ["#### \(title)", ""]
    for part in cases {
      let clauses = part.clauses.map { "`\($0)`" }.joined(separator: ", ")
      lines.append("- \(part.condition)\(clauses.isEmpty ? "" : ", by \(clauses)")")
      lines += ["", "  ```yaml", "  \(part.ticket)", "  ```", ""]
    }
    return lines + (more.map { ["\($0.prefix(1).uppercased() + $0.dropFirst()).", ""] } ?? [])
  }

  fileprivate var json: JSONValue {
    .object([
      ("outcome", .string(name)), ("change", .string(title)),
      ("amounts", owed?.json ?? .null), ("exact", .boolean(isExact)),
      ("more_cases", .number("\(untold)")),
      (
        "cases",
        .array(
          cases.map {
            .object([
              ("condition", .string($0.condition)),
              ("delimited", .boolean($0.isDelimited)),
              ("clauses", .array($0.clauses.map { .string($0) })),
              ("ticket", .string($0.ticket)),
            ])
          })
      ),
    ])
  }
}
