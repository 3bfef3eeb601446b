import Avenant

/// A text is read as YAML, as a contract and as a version; every problem can be shown.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let file = SourceFile(path: "text.yaml", bytes: bytes)
  read { () throws(DiagnosticsError) in _ = try FactsInput(yaml: file) }
  read { () throws(DiagnosticsError) in
    _ = try LoadedContract(contract: file, versions: [file], calendars: [file])
  }
  return 0
}

/// Reads a text, or shows what is wrong with it.
private func read(_ reading: () throws(DiagnosticsError) -> Void) {
  do {
    try reading()
  } catch {
    precondition(!error.diagnostics.isEmpty, "what is refused says why")
    _ = DiagnosticTextRenderer(width: 60).render(error.diagnostics)
    _ = DiagnosticJSONRenderer().render(error.diagnostics)
  }
}
