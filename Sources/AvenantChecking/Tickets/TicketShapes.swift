/// What stood between the values of one version's tickets, as a tree: at its root what stood before
/// the first value, and behind each value what came next.
///
/// A ticket that goes down one way has the keys of a ticket that was read before, in the same order,
/// byte for byte. They then mean the same, whatever the values are.
struct TicketShapes: Sendable {
  /// A text that stood before the value of a fact, or at the end of the ticket.
  struct Step: Sendable {
    let text: WordTexts.Text
    /// The place of the fact; negative at the end of the ticket.
    let fact: Int
    /// The step that is tried where the text does not stand; negative where there is none.
    fileprivate(set) var other = -1
    /// The step behind the value; at the end, the place of what holds of the other facts.
    fileprivate(set) var next = -1
  }

  /// What holds of a fact that has no value of its own in the text.
  struct Settled: Sendable {
    let fact: Int
    let known: TicketForms.Known
  }

  private var texts = WordTexts()
  private var steps: [Step] = []
  private var settled: [[Settled]] = []

  /// The most bytes of texts and the most steps, so that memory is bounded.
  private static let bounds = (bytes: 1 << 16, steps: 1 << 10)
  /// How many texts are tried in one place.
  private static let mostOthers = 8

  /// The steps with their texts, while a ticket goes down them.
  struct View {
    let steps: UnsafeBufferPointer<Step>
    let words: UnsafeBufferPointer<UInt64>
    let settled: UnsafeBufferPointer<[Settled]>
  }

  /// Calls `body` with the steps.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    steps.withUnsafeBufferPointer { steps in
      texts.withWords { words in
        settled.withUnsafeBufferPointer { body(View(steps: steps, words: words, settled: $0)) }
      }
    }
  }

  /// Forgets all.
  mutating func removeAll() { self = TicketShapes() }

  // MARK: Learning

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
  ///   - text: The ticket, which was read in whole.
  ///   - rest: What holds of all facts without a value of their own.
  mutating func learn(_ values: [Value], in text: TicketText, settling rest: [Settled]) {
    guard text.bytes.count + texts.size <= Self.bounds.bytes,
      steps.count + values.count < Self.bounds.steps
    else { return }
    var (parent, place) = (-1, 0)
    for value in values {
      guard let step = step(text.bytes[place..<value.range.lowerBound], value.fact, behind: parent)
      else { return }
      (parent, place) = (step, value.range.upperBound)
    }
    guard let end = step(text.bytes[place...], -1, behind: parent) else { return }
    if steps[end].next < 0 {
      steps[end].next = settled.count
      settled.append(rest)
    }
  }

  /// The step with a text behind another one, which is made where there is none; `nil` where too many
  /// texts stood in that place.
  private mutating func step(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ fact: Int, behind parent: Int
  ) -> Int? {
    var (last, tried) = (-1, 0)
    var step = parent < 0 ? (steps.isEmpty ? -1 : 0) : steps[parent].next
    while step >= 0 {
      if steps[step].fact == fact, has(bytes, steps[step].text) { return step }
      (last, step, tried) = (step, steps[step].other, tried + 1)
    }
    guard tried < Self.mostOthers else { return nil }
    let new = steps.count
    if last >= 0 {
      steps[last].other = new
    } else if parent >= 0 {
      steps[parent].next = new
    }
    steps.append(Step(text: texts.add(bytes), fact: fact))
    return new
  }

  /// Whether bytes are those of a text.
  private func has(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: WordTexts.Text) -> Bool {
    guard bytes.count == Int(text.count), let view = TicketText(.init(rebasing: bytes)) else {
      return false
    }
    return texts.withWords { view.has(text, of: $0, at: 0) }
  }
}
