import AvenantDiagnostics
package import AvenantModel

/// What the parts of a version mean, to be compared with those of another.
extension Version {
  /// What a clause means, in words that depend on neither its sentence nor the order of the files.
  package func meaning(of id: ClauseID) -> String { Names(of: self).meaning(of: self[id]).text() }

  /// What a term means.
  package func meaning(of id: TermID) -> String { Names(of: self).meaning(of: self[id]).text() }

  /// What a definition means.
  package func meaning(of id: DefinitionID) -> String {
    Names(of: self).meaning(of: self[id].value).text()
  }
}
