/// All commands, in the order of the help.
let commands: [any Command.Type] = [
  BuildCommand.self,
  CheckCommand.self,
  HelpCommand.self,
  VersionCommand.self,
]
