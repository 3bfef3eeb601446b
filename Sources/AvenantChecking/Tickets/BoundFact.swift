import AvenantModel
import AvenantValues

/// How what is bound to a fact of one version becomes its word.
///
/// It holds numbers alone and knows nothing of the tickets' type, so that no call copies anything.
struct BoundFact: Sendable {
  /// What a ticket says of the fact.
  enum Statement {
    case known(Int64)
    case absent
    case unknown
    /// Nothing: what the contract says holds.
    case unsaid
    /// What does not fit the fact.
    case unusable
  }

  /// Whether it is never known.
  private let isUnknown: Bool
  /// What holds where nothing is said, if that has a word.
  let missing: (state: FactWords.State, word: Int64)?
  private let silence: Silence
  /// What a number is multiplied with to be one at the scale of the fact.
  private let factor: Int64
  private let low: Int64
  private let high: Int64
  /// Where the places of the bound options stand; empty for what is no choice.
  private let options: Range<Int>

  /// Binds a fact; the places of its options are added to `options`.
  init<Ticket>(_ fact: Fact, _ binding: FactBinding<Ticket>?, options: inout [Int64]) {
    var texts = FormTexts()
    let form = FactForm(fact, name: 0, &texts)
    missing = form.missing
    silence = binding?.silence ?? .unsaid
    isUnknown = if case .unknown = binding?.accessor { true } else { false }
    let points = fact.type == .percent ? 2 : 0
    let scaling = form.scale - points - (binding?.decimals ?? 0)
    factor = Int64(clamping: ExactNumber.powerOfTen(max(0, scaling)))
    let start = options.count
    if case .choice(let bound) = binding?.type, case .choice(let choice) = fact.type {
      options += bound.options.map { Int64(choice.index(of: $0.name) ?? -1) }
    }
    self.options = start..<options.count
    (low, high) =
      switch form.kind {
      case .boolean: (0, 1)
      case .date, .number: (form.low, form.high)
      // No word fits.
      case .choice, .none: (1, 0)
      }
  }

  /// What a value, or none, says.
  @inline(__always)
  func statement(_ value: Int64?, options places: UnsafeBufferPointer<Int64>) -> Statement {
    guard let value else { return isUnknown ? .unknown : nothingSaid }
    if !options.isEmpty {
      // A service's word may be the place of no option.
      guard UInt64(bitPattern: value) < UInt64(options.count) else { return .unusable }
      let place = places[options.lowerBound + Int(value)]
      return place >= 0 ? .known(place) : .unusable
    }
    let (word, overflow) = value.multipliedReportingOverflow(by: factor)
    return !overflow && word >= low && word <= high ? .known(word) : .unusable
  }

  private var nothingSaid: Statement {
    switch silence {
    case .absent: .absent
    case .unknown: .unknown
    case .unsaid: .unsaid
    }
  }
}

extension Fact {
  /// What is known by a statement, and who said so; `nil` where it does not fit the fact.
  func state(saying statement: BoundFact.Statement) -> (Facts.State, Facts.Origin)? {
    switch statement {
    case .known(let word): (.known(value(of: word)), .stated)
    case .absent: (.absent, .stated)
    case .unknown: (.unknown, .stated)
    case .unsaid: (stateIfMissing, .defaulted)
    case .unusable: nil
    }
  }

  /// The value that a word stands for which lies within the fact's bounds.
  func value(of word: Int64) -> Value {
    guard let value = Value(word: word, scale: numbers?.scale ?? 0, of: type) else {
      preconditionFailure("a text, a period or a list has no word")
    }
    return value
  }
}
