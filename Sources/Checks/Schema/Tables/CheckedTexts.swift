// Written by `make tables` from kubernetes-1.34-openapi-v2.json (Kubernetes 1.34),
// SHA-256 7b88574d36c8443664ba06f4ec5dd86b4e1fb322da251632c8768dfd9cd9e069.
// Do not edit.

/// The texts that fields can have.
enum CheckedTexts {
  /// Lists, one behind the other.
  static var text: StaticString {
    """
    ||BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket|||IPv4|IPv6||*|\
    CONNECT|CREATE|DELETE|UPDATE||Active|Terminating||Allow|Forbid|Replace||Always|IfNotPresent|\
    Never||Always|Never|OnFailure||Always|OnRootMismatch||AlwaysAllow|IfHealthyBudget||Audit|Deny|\
    Warn||Available|Bound|Failed|Pending|Released||BestEffort|Burstable|Guaranteed||BestEffort|\
    CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|\
    VolumeAttributesClass||Bidirectional|HostToContainer|None||Block|Filesystem||Bound|Lost|\
    Pending||ClientIP|None||Cluster|Local||ClusterFirst|ClusterFirstWithHostNet|Default|None||\
    ClusterIP|ExternalName|LoadBalancer|NodePort||ControllerResizeInProgress|\
    ControllerResizeInfeasible|NodeResizeInProgress|NodeResizeInfeasible|NodeResizePending||Count|\
    FailIndex|FailJob|Ignore||Dedicated|Managed|Shared||Default|Unmasked||Delete|Recycle|Retain||\
    DoNotSchedule|ScheduleAnyway||DoesNotExist|Exists|Gt|In|Lt|NotIn||DoesNotExist|Exists|In|\
    NotIn||Egress|Ingress||Equal|Exists||Equivalent|Exact||Exact|ImplementationSpecific|Prefix||\
    FQDN|IPv4|IPv6||Fail|Ignore||Failed|Pending|Running|Succeeded|Unknown||Failed|\
    TerminatingOrFailed||FallbackToLogsOnError|File||FieldValueDuplicate|FieldValueForbidden|\
    FieldValueInvalid|FieldValueRequired||HTTP|HTTPS||Honor|Ignore||Immediate|\
    WaitForFirstConsumer||In|NotIn||InProgress|Infeasible|Pending||Indexed|NonIndexed||Localhost|\
    RuntimeDefault|Unconfined||Merge|Strict||Never|PreemptLowerPriority||NoExecute|NoSchedule||\
    NoExecute|NoSchedule|PreferNoSchedule||None|NoneOnDryRun|Some|Unknown||None|ReadOnly|\
    ReadWrite||OnDelete|RollingUpdate||OrderedReady|Parallel||Pending|Running|Terminated||\
    PreferDualStack|RequireDualStack|SingleStack||ReadOnlyMany|ReadWriteMany|ReadWriteOnce|\
    ReadWriteOncePod||Recreate|RollingUpdate||SCTP|TCP|UDP||SIGABRT|SIGALRM|SIGBUS|SIGCHLD|SIGCLD|\
    SIGCONT|SIGFPE|SIGHUP|SIGILL|SIGINT|SIGIO|SIGIOT|SIGKILL|SIGPIPE|SIGPOLL|SIGPROF|SIGPWR|\
    SIGQUIT|SIGRTMAX|SIGRTMAX-1|SIGRTMAX-10|SIGRTMAX-11|SIGRTMAX-12|SIGRTMAX-13|SIGRTMAX-14|\
    SIGRTMAX-2|SIGRTMAX-3|SIGRTMAX-4|SIGRTMAX-5|SIGRTMAX-6|SIGRTMAX-7|SIGRTMAX-8|SIGRTMAX-9|\
    SIGRTMIN|SIGRTMIN+1|SIGRTMIN+10|SIGRTMIN+11|SIGRTMIN+12|SIGRTMIN+13|SIGRTMIN+14|SIGRTMIN+15|\
    SIGRTMIN+2|SIGRTMIN+3|SIGRTMIN+4|SIGRTMIN+5|SIGRTMIN+6|SIGRTMIN+7|SIGRTMIN+8|SIGRTMIN+9|\
    SIGSEGV|SIGSTKFLT|SIGSTOP|SIGSYS|SIGTERM|SIGTRAP|SIGTSTP|SIGTTIN|SIGTTOU|SIGURG|SIGUSR1|\
    SIGUSR2|SIGVTALRM|SIGWINCH|SIGXCPU|SIGXFSZ||any|cert sign|client auth|code signing|\
    content commitment|crl sign|data encipherment|decipher only|digital signature|\
    email protection|encipher only|ipsec end system|ipsec tunnel|ipsec user|key agreement|\
    key encipherment|microsoft sgc|netscape sgc|ocsp signing|s/mime|server auth|signing|\
    timestamping|
    """
  }

  /// Where each list begins, and where the last ends.
  static var starts: StaticString {
    """
    0000000078000900012200142001640019100215002380026700284003250035800473005090052700547005620057\
    7006280067400789008210084700865008880091800954009840100001014010320106901085010980114001168011\
    9601274012860130001332013420137301393014300144401472014940153301565015900161401637016650171101\
    77001794018080242202723
    """
  }
}
