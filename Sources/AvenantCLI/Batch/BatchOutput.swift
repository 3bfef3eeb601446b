import ArgumentParser
import Avenant
import Glibc

/// Where decisions go: a stream, or a file that has its name once it is whole.
///
/// What is written are whole lines.
struct BatchOutput {
  private enum Target {
    case stream(Descriptor)
    case file(UnfinishedFile)
  }

  /// What it is called where something is said of it.
  let name: String
  private let target: Target
  /// How far the run has got.
  private(set) var mark = RunMark()

  /// Opens the output; nothing that stands there is touched yet.
  init(_ place: OutputPlace) throws {
    switch place {
    case .stream(let path):
      name = path ?? "<standard output>"
      do throws(SystemFailure) {
        target = .stream(try path.map(Self.stream) ?? .standardOutput)
      } catch {
        throw Refusal.unwritable(name, error)
      }
    case .file(let path, let mode):
      name = path
      target = .file(try UnfinishedFile(path, mode: mode))
    }
  }

  private static func stream(_ path: String) throws(SystemFailure) -> Descriptor {
    try Descriptor(opening: path, O_WRONLY)
  }

  /// Begins anew: what is there of a file is given up.
  mutating func begin(_ settings: [String]) throws(SystemFailure) {
    guard case .file(let file) = target else { return }
    try file.keep(decisions: 0, record: 0)
    try file.record(RunRecord.text(of: settings))
  }

  /// Goes on where an earlier run has stopped: what it wrote behind its mark is cut off.
  mutating func goOn(behind earlier: EarlierRun) throws(SystemFailure) {
    guard case .file(let file) = target else { return }
    try file.keep(decisions: earlier.mark.output, record: earlier.recordSize)
    mark = earlier.mark
  }

  /// What an earlier run with these settings has left; `nil` where that is nothing.
  ///
  /// Where something is there that was made otherwise, it is said how, and the command exits.
  func earlierRun(_ settings: [String]) throws -> EarlierRun? {
    guard case .file(let file) = target else {
      throw Refusal("unwritable-file", "'\(name)' is no file that a run has left")
    }
    let (size, record): (Int, RunRecord)
    do throws(SystemFailure) {
      (size, record) = (try file.size(), try file.record())
    } catch {
      throw Refusal.unreadable(name, error)
    }
    return size == 0 ? nil : try EarlierRun(record, size: size, settings, name: name)
  }

  /// Writes decisions, and then how far they are made.
  mutating func write(_ result: BatchResult) throws(SystemFailure) {
    try write(result.output)
    mark.lines += result.summary.lines
    mark.refused += result.summary.refused
    mark.withMoments += result.summary.withMoments
    mark.input = result.reached.byteCount
    mark.identity = result.reached.identity
    if case .file(let file) = target { try file.record(mark.text) }
  }

  /// Writes whole lines.
  mutating func write(_ bytes: [UInt8]) throws(SystemFailure) {
    switch target {
    case .stream(let stream): try stream.write(bytes)
    case .file(let file): try file.write(bytes)
    }
    mark.output += bytes.count
  }

  /// Gives a file its name.
  func finish() throws(SystemFailure) {
    if case .file(let file) = target { try file.finish() }
  }
}
