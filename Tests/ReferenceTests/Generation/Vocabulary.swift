/// What an expression of the generator is.
enum Kind: Hashable {
  case boolean, text, number, kilometres, percent, euros, dollars, date, days, months, period
  /// One of the choices, by its number.
  case choice(Int)

  /// Whether values of the kind can be ordered.
  var isOrdered: Bool {
    switch self {
    case .boolean, .text, .choice, .period: false
    default: true
    }
  }
}

/// A name that expressions may use.
struct Name {
  let text: String
  let kind: Kind
  /// Whether it may be absent where nothing else is said.
  let mayBeAbsent: Bool
  /// Whether it is a date that lies far from both ends of the calendar.
  var isBounded = true
}

/// An expression, with the names that are present wherever it is true or present.
struct Made {
  var text: String
  var names: Set<String> = []
}

/// A list of records that expressions may go through.
struct ListName {
  let text: String
  /// The fields, without the name of a record before them.
  var fields: [Name]
  let mayBeAbsent: Bool
}

/// A scale that expressions may apply.
struct ScaleName {
  let text: String
  /// What it is applied to, and what it gives.
  let input: Kind
  let result: Kind
  let mayBeAbsent: Bool
}

/// What may be used where an expression stands.
struct Scope {
  var scales: [ScaleName] = []
  var lists: [ListName] = []
  /// How many lists are gone through around it.
  var listDepth = 0
  /// The list for each record of which it stands in a clause or a definition.
  var forEach: String?
  var names: [Name] = []
  var intervals: [(text: String, kind: Kind)] = []
  /// The terms that change with time.
  var dated: [(text: String, kind: Kind)] = []
  /// The clauses that stand before, with what is charged; `nil` for those without a charge.
  var clauses: [(name: String, kind: Kind?, forEach: String?)] = []
  /// The clauses that stand before and require something by a day.
  var obligations: [(name: String, forEach: String?)] = []
  /// The names and amounts that are present.
  var present: Set<String> = []
  /// Whether what may be absent may be used although nothing says that it is present.
  var takesAbsent = true

  /// The names of a kind that may be used.
  func usable(_ kind: Kind) -> [Name] {
    names.filter {
      $0.kind == kind && (takesAbsent || !$0.mayBeAbsent || present.contains($0.text))
    }
  }

  /// Whether a clause has an answer here: it is read once, or for the record at hand.
  func answers(forEach list: String?) -> Bool { list == nil || list == forEach }

  /// Whether a clause has a sum here, which goes through the records of its list.
  func sums(forEach list: String?) -> Bool { answers(forEach: list) || listDepth < 2 }

  /// The scope where `names` are present and nothing else may be absent.
  func knowing(_ names: Set<String>) -> Scope {
    var scope = self
    scope.present.formUnion(names)
    scope.takesAbsent = false
    return scope
  }
}

/// The options of the choices.
let choiceOptions = [
  ["red", "green", "blue"], ["open", "shut"], ["low", "middle", "high", "top"],
]

/// The units of expressions, as they stand behind a number.
let roundingWords = ["half_up", "half_down", "half_even", "up", "down", "ceiling", "floor"]

extension Scope {
  /// The scope where a record of a list has a name.
  func entering(_ list: ListName, as variable: String) -> Scope {
    var scope = self
    scope.listDepth += 1
    scope.names += list.fields.map {
      Name(
        text: "\(variable).\($0.text)", kind: $0.kind, mayBeAbsent: $0.mayBeAbsent,
        isBounded: $0.isBounded)
    }
    return scope
  }
}
