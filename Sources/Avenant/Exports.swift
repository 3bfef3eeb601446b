// What decisions, explanations and diagnostics are made of. How documents are read and checked
// stays behind the facade.
@_exported public import AvenantAnalysis
@_exported public import AvenantDiagnostics
@_exported public import AvenantEvaluation
@_exported public import AvenantExplanation
@_exported public import AvenantModel
@_exported public import AvenantScenarios
@_exported public import AvenantValues
