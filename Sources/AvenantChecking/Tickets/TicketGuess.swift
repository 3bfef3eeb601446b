@_spi(Checking) import AvenantModel

/// Reads tickets whose keys stand as they stood in some ticket before, and looks at nothing twice.
///
/// Of any other ticket it says that it did not take it, and the scan goes through it.
struct TicketGuess: Sendable {
  private let versions: Int
  private var memory: Memory
  /// The version of the last ticket.
  private var version = 0
  /// How many tickets in a row were not taken.
  private var misses = 0

  /// What was seen of tickets before.
  private final class Memory: Sendable {
    let shapes: TicketShapes
    let months = MonthTable()

    init(versions: Int) { shapes = TicketShapes(versions: versions) }
  }

  /// After so many tickets in a row that were not taken, nothing is learned of more of them.
  private static let mostLearned = 8
  /// After so many, all is forgotten, so that other tickets can be learned.
  private static let mostMisses = 64

  /// Begins without having seen a ticket.
  init(versions: Int) {
    self.versions = versions
    memory = Memory(versions: versions)
  }

  /// Reads a ticket.
  ///
  /// - Parameters:
  ///   - bytes: The text of the ticket.
  ///   - forms: The forms of the facts.
  ///   - words: Takes what is known; undefined where the ticket is not taken.
  /// - Returns: Whether the ticket was taken.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ forms: TicketForms, into words: inout FactWords
  ) -> Bool {
    guard let text = TicketText(bytes) else { return false }
    // What a copy of this learns is left to it.
    if !isKnownUniquelyReferenced(&memory) { memory = Memory(versions: versions) }
    for _ in 0..<2 {
      switch read(text, forms, into: &words) {
      case .taken:
        misses = 0
        return true
      case .governed(let other): version = other
      case .different:
        misses += 1
        return false
      }
    }
    misses += 1
    return false
  }

  /// How far a ticket went down the steps of a version.
  private enum Outcome {
    case taken
    /// Another version governs it.
    case governed(by: Int)
    case different
  }

  @inline(__always)
  private func read(
    _ text: TicketText, _ forms: TicketForms, into words: inout FactWords
  ) -> Outcome {
    words.begin(version: version, count: forms.count(version))
    var outcome = Outcome.different
    _ = words.fill { words in
      var reader = forms.reader(of: text, version: version, into: words)
      outcome = descend(&reader)
      return true
    }
    return outcome
  }

  /// Goes down the steps as far as the text is theirs.
  @inline(__always)
  private func descend(_ reader: inout TicketValueReader) -> Outcome {
    let (view, months) = (memory.shapes.view(version: version), memory.months)
    var (place, step) = (0, view.root)
    while step >= 0 {
      let one = view.steps + Int(step)
      guard reader.text.has(one.pointee.text, of: view.words, at: place) else {
        step = one.pointee.other
        continue
      }
      place += Int(one.pointee.text.count)
      guard one.pointee.fact >= 0 else {
        guard place == reader.text.bytes.count else { return .different }
        for index in 0..<one.pointee.settledCount {
          let settled = view.settled + Int(one.pointee.next + index)
          reader.set(settled.pointee.fact, settled.pointee.known)
        }
        return .taken
      }
      guard let end = reader.read(Int(one.pointee.fact), at: place, months) else {
        return reader.otherVersion.map { .governed(by: $0) } ?? .different
      }
      (place, step) = (end, one.pointee.next)
    }
    return .different
  }

  /// Learns how the keys stand in a ticket that was read otherwise.
  ///
  /// - Parameters:
  ///   - bytes: The ticket.
  ///   - tokens: What stands at each name.
  ///   - forms: The forms of the facts.
  ///   - words: What is known of the ticket.
  mutating func learn(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [TicketScan.Token], _ forms: TicketForms,
    _ words: FactWords
  ) {
    version = words.versionIndex
    if misses >= Self.mostMisses {
      misses = 0
      memory.shapes.removeAll()
    }
    guard misses <= Self.mostLearned else { return }
    var (values, settled) = ([TicketShapes.Value](), [TicketShapes.Settled]())
    words.look { known in
      for (fact, name) in forms.names(version).enumerated() {
        if let range = tokens[name].range {
          values.append(.init(fact: fact, range: range))
        } else {
          settled.append(
            .init(
              fact: fact,
              known: (known.states[fact], known.words[fact], known.isStated[fact])))
        }
      }
    }
    values.sort { $0.range.lowerBound < $1.range.lowerBound }
    memory.shapes.learn(values, in: bytes, settling: settled, version: version)
  }
}
