import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Something that a version states, to be compared with what another one states of the same name.
struct Stated {
  /// One thing that is stated of it.
  struct Aspect {
    /// The key in the contract.
    let name: String
    /// What it means; the same texts mean the same.
    let meaning: String
    /// How the contract says it.
    let words: String

    init(_ name: String, _ words: String, meaning: String? = nil) {
      (self.name, self.words, self.meaning) = (name, words, meaning ?? words)
    }
  }

  let name: String
  let meaning: String
  let words: String
  var aspects: [Aspect] = []

  /// What of two of one name is not the same, in the order of the later one.
  static func details(_ one: Stated, _ other: Stated) -> [MeaningChange.Detail] {
    let changed = other.aspects.compactMap { new -> MeaningChange.Detail? in
      let old = one.aspects.first { $0.name == new.name }
      guard old?.meaning != new.meaning else { return nil }
      return MeaningChange.Detail(aspect: new.name, before: old?.words, after: new.words)
    }
    let gone = one.aspects.filter { old in !other.aspects.contains { $0.name == old.name } }
    return changed
      + gone.map { MeaningChange.Detail(aspect: $0.name, before: $0.words, after: nil) }
  }
}

extension Version {
  var statedTerms: [Stated] {
    terms.enumerated().map {
      Stated(
        name: $1.name, meaning: meaning(of: TermID($0)), words: $1.words,
        aspects: label($1.label) + $1.rows(in: self))
    }
  }

  var statedDefinitions: [Stated] {
    definitions.enumerated().filter { $1.copyOf == nil }.map {
      Stated(
        name: $1.name, meaning: Foundation.meaning(of: DefinitionID($0), in: self),
        words: $1.value.range.text.onOneLine)
    }
  }

  /// Conditions have no names; each is known by what it says.
  var statedConditions: [Stated] {
    consistent.map {
      Stated(
        name: $0.range.text.onOneLine, meaning: Foundation.meaning(of: $0, in: self), words: "")
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
        ] + calendar.holidays.map { Stated.Aspect("holiday \($0.day)", $0.says) }
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
        ])
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

  /// A label, if there is one.
  func label(_ label: String?) -> [Stated.Aspect] {
    label.map { [Stated.Aspect("label", $0)] } ?? []
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
      values.brackets.map {
        Stated.Aspect(
          "from \($0.from)", $0.value.range.text.onOneLine, meaning: version.meaning(of: $0.value))
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
    return edition.brackets.map {
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
