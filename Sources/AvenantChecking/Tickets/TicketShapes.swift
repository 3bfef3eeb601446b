/// What stood between the values of tickets, as a tree for each version: at its root what stood
/// before the first value, and behind each value what came next.
///
/// A ticket that goes down one way has the keys of a ticket that was read before, in the same
/// order, byte for byte. They then mean the same, whatever the values are.
final class TicketShapes: Sendable {
  /// A text that stood before the value of a fact, or at the end of the ticket.
  struct Step: Sendable {
    let text: WordText
    /// The place of the fact; negative at the end of the ticket.
    let fact: Int32
    /// The step that is tried where the text does not stand; negative where there is none.
    fileprivate(set) var other: Int32 = -1
    /// The step behind the value; at the end, the place of what holds of the other facts.
    fileprivate(set) var next: Int32 = -1
    /// At the end, how many other facts there are.
    fileprivate(set) var settledCount: Int32 = 0
  }

  /// What holds of a fact that has no value of its own in the text.
  struct Settled: Sendable {
    let fact: Int
    let known: TicketForms.Known
  }

  /// How many steps, words of texts and settled facts there is room for.
  private static let capacity = (steps: 1 << 10, words: 1 << 13, settled: 1 << 13)
  /// How many texts are tried in one place.
  private static let mostOthers = 8

  private let memory = (
    steps: PlainMemory<Step>(capacity: capacity.steps),
    words: PlainMemory<UInt64>(capacity: capacity.words),
    settled: PlainMemory<Settled>(capacity: capacity.settled)
  )
  private let roots: PlainMemory<Int32>
  private nonisolated(unsafe) var count = (steps: 0, words: 0, settled: 0)
  private let versions: Int

  /// Begins without having seen a ticket.
  init(versions: Int) {
    self.versions = versions
    roots = PlainMemory(Array(repeating: -1, count: versions))
  }

  /// The steps with their texts, while a ticket goes down them.
  struct View {
    let steps: UnsafePointer<Step>
    let words: UnsafePointer<UInt64>
    let settled: UnsafePointer<Settled>
    /// The first step; negative where there is none.
    let root: Int32
  }

  /// The steps of a version, until something is learned.
  @inline(__always)
  func view(version: Int) -> View {
    View(
      steps: memory.steps.start, words: memory.words.start, settled: memory.settled.start,
      root: roots.start[version])
  }

  /// Forgets all.
  func removeAll() {
    count = (0, 0, 0)
    roots.start.update(repeating: -1, count: versions)
  }
}

// MARK: - Learning

extension TicketShapes {
  /// A value of a ticket.
  struct Value {
    let fact: Int
    /// All of its bytes.
    let range: Range<Int>
  }

  /// Keeps what stands between the values of a ticket, if there is room.
  ///
  /// - Parameters:
  ///   - values: The values, in the order of the text.
  ///   - bytes: The ticket, which was read in whole.
  ///   - rest: What holds of all facts without a value of their own.
  ///   - version: The version that governs it.
  func learn(
    _ values: [Value], in bytes: UnsafeBufferPointer<UInt8>, settling rest: [Settled], version: Int
  ) {
    // Each text takes a word more than its bytes fill, at most.
    guard count.words + bytes.count / 8 + values.count + 1 <= Self.capacity.words,
      count.steps + values.count < Self.capacity.steps,
      count.settled + rest.count <= Self.capacity.settled
    else { return }
    var (link, place) = (Link.root(version), 0)
    for value in values {
      let text = bytes[place..<value.range.lowerBound]
      guard let step = step(text, fact: Int32(value.fact), from: link) else { return }
      (link, place) = (.next(step), value.range.upperBound)
    }
    guard let end = step(bytes[place...], fact: -1, from: link), self[.next(end)] < 0 else {
      return
    }
    self[.next(end)] = Int32(count.settled)
    memory.steps.start[end].settledCount = Int32(rest.count)
    for settled in rest {
      (memory.settled.start + count.settled).initialize(to: settled)
      count.settled += 1
    }
  }

  /// Where a step is told.
  private enum Link {
    /// The first of a version.
    case root(Int)
    /// The one behind the value of a step.
    case next(Int)
    /// The one that stands in the place of a step.
    case other(Int)
  }

  private subscript(_ link: Link) -> Int32 {
    get {
      switch link {
      case .root(let version): roots.start[version]
      case .next(let step): memory.steps.start[step].next
      case .other(let step): memory.steps.start[step].other
      }
    }
    set {
      switch link {
      case .root(let version): roots.start[version] = newValue
      case .next(let step): memory.steps.start[step].next = newValue
      case .other(let step): memory.steps.start[step].other = newValue
      }
    }
  }

  /// The step with a text, which is made where there is none; `nil` where too many texts stood in
  /// that place.
  ///
  /// The value of `fact` follows it, or it ends the ticket; `link` tells the first of the steps
  /// there.
  private func step(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, fact: Int32, from link: Link
  ) -> Int? {
    var (link, tried) = (link, 0)
    while self[link] >= 0 {
      let step = Int(self[link])
      if memory.steps.start[step].fact == fact, has(text, memory.steps.start[step].text) {
        return step
      }
      (link, tried) = (.other(step), tried + 1)
    }
    guard tried < Self.mostOthers else { return nil }
    let step = count.steps
    let kept = WordText(text, at: count.words) { word in
      (memory.words.start + count.words).initialize(to: word)
      count.words += 1
    }
    (memory.steps.start + step).initialize(to: Step(text: kept, fact: fact))
    self[link] = Int32(step)
    count.steps += 1
    return step
  }

  /// Whether bytes are those of a text.
  private func has(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: WordText) -> Bool {
    guard bytes.count == Int(text.count), let view = TicketText(.init(rebasing: bytes)) else {
      return false
    }
    return view.has(text, of: memory.words.start, at: 0)
  }
}
