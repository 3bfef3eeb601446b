import ArgumentParser
import Glibc

/// A file that has its name once it is whole, and that no two runs write at a time.
///
/// Until then it is called as the file, with `.part` behind it, and beside it stands a record of
/// the run, with `.part.run` behind the name.
struct UnfinishedFile {
  private let path: String
  private let decisions: Descriptor
  private let run: Descriptor

  static func part(_ path: String) -> String { path + ".part" }
  static func record(_ path: String) -> String { path + ".part.run" }

  /// Opens or makes both files; what stands in them stays.
  ///
  /// - Throws: Where one cannot be written, or another run writes it, which is said.
  init(_ path: String, mode: mode_t?) throws {
    self.path = path
    decisions = try Self.locked(Self.part(path), mode)
    run = try Self.file(Self.record(path), mode)
  }

  /// Opens or makes a file, which is left to nobody else.
  private static func locked(_ path: String, _ mode: mode_t?) throws -> Descriptor {
    while true {
      let file = try file(path, mode)
      guard flock(file.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
        throw Refusal("output-in-use", "another run is writing '\(path)'")
      }
      // The other run may have given it its name since it was opened here.
      if FileIdentity(path: path) == (try? file.status()).map({ FileIdentity($0) }) { return file }
      close(file.number)
    }
  }

  /// Opens or makes a file; a link, a device or a pipe is left alone.
  private static func file(_ path: String, _ mode: mode_t?) throws -> Descriptor {
    let (file, isFile): (Descriptor, Bool)
    do throws(SystemFailure) {
      // Opened in this way, a pipe does not have to be waited for.
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
      file = try Descriptor(opening: path, flags, mode: mode ?? 0o644)
      isFile = try file.status().isFile
    } catch  where error.code == ELOOP {
      throw Refusal("unwritable-file", "'\(path)' is a link")
    } catch {
      throw Refusal.unwritable(path, error)
    }
    guard isFile else { throw Refusal("unwritable-file", "'\(path)' is no file") }
    if let mode { fchmod(file.number, mode) }
    return file
  }

  /// How many bytes of decisions are there, up to the first that was never stored.
  ///
  /// A machine that stops may leave a file as long as it was, with nothing in it where it had not
  /// yet stored what was written; that is read as bytes of zero, which no decision has.
  func size() throws(SystemFailure) -> Int { try decisions.size(beforeFirst: 0) }

  /// What is there of the record.
  func record() throws(SystemFailure) -> RunRecord { RunRecord(try run.readAll()) }

  /// Keeps so many bytes of the decisions and of the record, to be written on behind them.
  func keep(decisions size: Int, record recordSize: Int) throws(SystemFailure) {
    let isCut = try decisions.status().st_size > off_t(size)
    // A record without decisions is of no use, and decisions without their record are refused.
    for (file, size) in [(run, recordSize), (decisions, size)] {
      guard ftruncate(file.number, off_t(size)) == 0, lseek(file.number, 0, SEEK_END) >= 0 else {
        throw SystemFailure()
      }
    }
    // What was cut off must not come back behind a mark of this run.
    if isCut { try decisions.store() }
  }

  /// Writes decisions.
  func write(_ bytes: [UInt8]) throws(SystemFailure) { try decisions.write(bytes) }

  /// Writes into the record.
  func record(_ text: String) throws(SystemFailure) { try run.write(Array(text.utf8)) }

  /// Gives the file its name once all of it is stored, and takes the record away once the name is.
  func finish() throws(SystemFailure) {
    try decisions.store()
    // Closing one of two says whether all was stored; the other one keeps the lock up to the end.
    guard close(dup(decisions.number)) == 0, rename(Self.part(path), path) == 0 else {
      throw SystemFailure()
    }
    try Descriptor.storeNames(inFolderOf: path)
    unlink(Self.record(path))
    close(decisions.number)
  }
}
