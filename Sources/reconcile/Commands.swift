/// All commands, in the order of the help.
let commands: [any Command.Type] = [
  DeliverCommand.self,
  RenderCommand.self,
  BuildCommand.self,
  CheckCommand.self,
  ExplainCommand.self,
  SetCommand.self,
  VerifyCommand.self,
  RetireCommand.self,
  UpgradeCommand.self,
  EnvsCommand.self,
  AffectedCommand.self,
  ValuesCommand.self,
  ArgocdCommand.self,
  DoctorCommand.self,
  HelpCommand.self,
  VersionCommand.self,
]
