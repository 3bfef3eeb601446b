import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Something that a version states, to be compared with what another one states of the same name.
struct Stated {
  /// What a thing that is stated can change.
  enum Weight {
    /// What it means decides.
    case decides
    /// It decides whether it is there; its words decide nothing.
    case isNamed
    /// Nothing: it is told to people alone.
    case words
  }

  /// One thing that is stated of it.
  struct Aspect {
    /// The key in the contract.
    let name: String
    /// What it means; the same texts mean the same.
    let meaning: String
    /// How the contract says it.
    let words: String
    let weight: Weight

    init(_ name: String, _ words: String, meaning: String? = nil) {
      (self.name, self.words, self.meaning, weight) = (name, words, meaning ?? words, .decides)
    }

    /// What decides nothing by its words; empty where there are none.
    init(_ name: String, words: String?, _ weight: Weight = .words) {
      (self.name, self.words, self.weight) = (name, words?.onOneLine ?? "", weight)
      meaning = ""
    }

    /// The same of something within what it is stated of.
    func within(_ whole: String) -> Aspect {
      Aspect("\(whole) \(name)", meaning: meaning, words: words, weight: weight)
    }

    private init(_ name: String, meaning: String, words: String, weight: Weight) {
      (self.name, self.meaning, self.words, self.weight) = (name, meaning, words, weight)
    }
  }

  let name: String
  let meaning: String
  let words: String
  var aspects: [Aspect] = []

  /// What of two of one name is not the same, in the order of the later one.
  static func details(_ one: Stated, _ other: Stated) -> [MeaningChange.Detail] {
    let (before, after) = (one.deciding, other.deciding)
    let changed = after.compactMap { new -> MeaningChange.Detail? in
      let old = before.first { $0.name == new.name }
      guard old?.meaning != new.meaning else { return nil }
      return MeaningChange.Detail(aspect: new.name, before: old?.words, after: new.words)
    }
    let gone = before.filter { old in !after.contains { $0.name == old.name } }
    return changed
      + gone.map { MeaningChange.Detail(aspect: $0.name, before: $0.words, after: nil) }
  }

  private var deciding: [Aspect] { aspects.filter { $0.weight != .words } }

  /// What of two of one name is worded otherwise, in the order of the later one, and decides
  /// nothing.
  static func rewordings(_ one: Stated, _ other: Stated) -> [MeaningChange.Detail] {
    other.aspects.filter { $0.weight != .decides }.compactMap { new in
      guard let old = one.aspects.first(where: { $0.name == new.name }), old.words != new.words
      else { return nil }
      return MeaningChange.Detail(
        aspect: new.name, before: old.words.nonEmpty, after: new.words.nonEmpty)
    }
  }
}

extension String {
  /// The text, if there is any.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension Version {
  var statedTerms: [Stated] {
    terms.enumerated().map {
      Stated(
        name: $1.name, meaning: meaning(of: TermID($0)), words: $1.words,
        aspects: [.init("label", words: $1.label), .init("cite", words: $1.cite?.text)]
          + $1.rows(in: self))
    }
  }

  var statedDefinitions: [Stated] {
    definitions.enumerated().filter { $1.copyOf == nil }.map {
      Stated(
        name: $1.name, meaning: Foundation.meaning(of: DefinitionID($0), in: self),
        words: $1.value.range.text.onOneLine,
        aspects: [.init("says", words: $1.says), .init("cite", words: $1.cite?.text)])
    }
  }

  /// Conditions have no names; each is known by what it says, or by what one of the same meaning
  /// says in the later version.
  func statedConditions(before later: Version? = nil) -> [Stated] {
    let others = (later?.consistent ?? []).map { condition in
      (Foundation.meaning(of: condition, in: later ?? self), condition.range.text.onOneLine)
    }
    return consistent.map { condition in
      let meaning = Foundation.meaning(of: condition, in: self)
      let words = others.first { $0.0 == meaning }?.1
      return Stated(name: words ?? condition.range.text.onOneLine, meaning: meaning, words: "")
    }
  }

  var statedCalendars: [Stated] {
    calendars.enumerated().map { index, calendar in
      let aspects =
        [
          Stated.Aspect("from", calendar.days.first.description),
          Stated.Aspect("through", calendar.days.last.description),
          Stated.Aspect(
            "weekend", calendar.weekend.sorted().map { "\($0)" }.joined(separator: ", ")),
          Stated.Aspect("title", words: calendar.title),
          Stated.Aspect("source", words: calendar.document),
        ]
        + calendar.holidays.map {
          Stated.Aspect("holiday \($0.day)", words: $0.says, .isNamed)
        }
      return Stated(
        name: calendar.name, meaning: meaning(of: CalendarID(index)), words: calendar.title,
        aspects: aspects)
    }
  }

  var statedQuestions: [Stated] {
    unsettled.map { question in
      let touched = question.touches.map { self[$0].name }.joined(separator: ", ")
      return Stated(
        name: question.name, meaning: "", words: question.question.onOneLine,
        aspects: [
          Stated.Aspect("chosen", question.chosen.onOneLine), Stated.Aspect("touches", touched),
          Stated.Aspect("reading", question.readings?.applied.name ?? ""),
          Stated.Aspect("question", words: question.question),
          Stated.Aspect("cite", words: question.cite.text),
        ]
          + (question.readings?.all ?? []).map {
            Stated.Aspect("reading \($0.name)", words: $0.says, .isNamed)
          })
    }
  }

  /// What holds of the whole version; the days of two versions that are not one are always others.
  func statedSettings(of contract: Contract, beside other: Version) -> [Stated] {
    func setting(_ name: String, _ words: String?) -> [Stated] {
      words.map { [Stated(name: name, meaning: $0, words: $0)] } ?? []
    }
    return setting("rounding", rounding.rawValue)
      + setting("tax_rounding", taxRounding?.rawValue)
      + setting("month_end", monthEnd.rawValue)
      + setting("time_zone", contract.timeZone) + setting("currency", contract.currency?.code)
      + setting("governed_by", self[contract.governedBy].name)
      + setting("parties", contract.parties.map(\.role).joined(separator: ", "))
      + (id == other.id ? setting("in_force", daysInForce) : [])
  }

  /// The days on which it is in force.
  var daysInForce: String { "from \(from)\(lastDay.map { " through \($0)" } ?? "")" }

  /// What it is called, and after what; two versions that are not one are never called the same.
  func statedTitles(beside other: Version) -> [Stated] {
    guard id == other.id else { return [] }
    return [
      Stated(
        name: id, meaning: "", words: title ?? id,
        aspects: [.init("title", words: title), .init("source", words: document)])
    ]
  }
}

extension Contract {
  /// What it is called, and who its parties are.
  var statedTitles: [Stated] {
    [
      Stated(
        name: id, meaning: "", words: title,
        aspects: [.init("title", words: title)]
          + parties.map { .init($0.role, words: $0.description) })
    ]
  }
}

extension Term {
  /// The value as the contract writes it.
  fileprivate var words: String {
    switch content {
    case .value(let value): value.range.text.onOneLine
    case .interval(let interval):
      [interval.lower, interval.upper].map { $0?.range.text ?? "…" }.joined(separator: " to ")
    case .dated: "values from day to day"
    case .scale: "a scale"
    }
  }

  /// The rows of a scale and the values of days, each by where it begins.
  fileprivate func rows(in version: Version) -> [Stated.Aspect] {
    switch content {
    case .value, .interval: []
    case .dated(let values):
      values.brackets.flatMap {
        [
          Stated.Aspect(
            "from \($0.from)", $0.value.range.text.onOneLine, meaning: version.meaning(of: $0.value)
          ),
          Stated.Aspect("from \($0.from) cite", words: $0.cite?.text),
        ]
      }
    case .scale(let scale):
      [Stated.Aspect("mode", scale.mode.rawValue)]
        + scale.editions.flatMap { scale.rows(of: $0, in: version) }
    }
  }
}

extension Scale {
  fileprivate func rows(of edition: Edition, in version: Version) -> [Stated.Aspect] {
    let day = edition.from.map { "from \($0), " } ?? ""
    return [.init(day + "cite", words: edition.cite?.text)]
      + edition.brackets.map {
        let start = "\(includesStart ? "from" : "above") \($0.start.range.text.onOneLine)"
        return Stated.Aspect(
          day + start, $0.value.range.text.onOneLine,
          meaning: "\(version.meaning(of: $0.value)) \($0.isAmount)")
      }
  }
}

extension String {
  /// The text without line breaks.
  var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
