// Written by `make tables` from kubernetes-1.21.2-merge.json (Kubernetes v1.21.2),
// SHA-256 75854d4ebd338f4c89d5a0273af4b2ea70de2754d2fca83db806fb624985e365.
// Do not edit.

/// The types: their fields.
enum FieldTable {
  /// Records, type by type.
  static var text: StaticString {
    """
    admissionReviewVersions:s---0,namespaceSelector:o2080,objectSelector:o2080,rules:l0030,\
    metadata:o2100,webhooks:l0001name,items:l0010,apiGroups:s---0,apiVersions:s---0,\
    operations:s---0,resources:s---0,metadata:o2100,items:l0040,metadata:o2100,spec:o0080,\
    status:o0090,items:l0060,selector:o2080,template:o1060,conditions:l---1type,metadata:o2100,\
    spec:o0120,status:o0090,items:l0100,selector:o2080,strategy:o---2,template:o1060,\
    metadata:o2100,spec:o0150,status:o0090,items:l0130,selector:o2080,template:o1060,\
    volumeClaimTemplates:l0890,metadata:o2100,spec:o0170,audiences:s---0,metadata:o2100,\
    spec:o0170,status:o0190,audiences:s---0,user:o0200,groups:s---0,metadata:o2100,spec:o0200,\
    nonResourceURLs:s---0,verbs:s---0,apiGroups:s---0,resourceNames:s---0,resources:s---0,\
    verbs:s---0,metadata:o2100,status:o0250,nonResourceRules:l0220,resourceRules:l0230,\
    metadata:o2100,spec:o0270,group:s---0,metricSelector:o2080,metadata:o2100,spec:o0310,\
    status:o0320,items:l0290,metrics:l0330,conditions:l---0,currentMetrics:l0330,external:o0280,\
    object:o0340,pods:o0340,selector:o2080,metric:o0340,policies:l---0,metadata:o2100,spec:o0400,\
    status:o0410,scaleDown:o0360,scaleUp:o0360,items:l0370,behavior:o0380,metrics:l0420,\
    conditions:l---0,currentMetrics:l0420,external:o0350,object:o0350,pods:o0350,metadata:o2100,\
    spec:o0450,status:o0460,items:l0430,jobTemplate:o0470,active:l---0,metadata:o2100,spec:o0080,\
    metadata:o2100,spec:o0500,status:o0510,items:l0480,groups:s---0,usages:s---0,conditions:l---0,\
    nodeAffinity:o0810,podAffinity:o0970,podAntiAffinity:o0970,add:s---0,drop:s---0,\
    monitors:s---0,conditions:l---1type,metadata:o2100,items:l0550,items:l---0,args:s---0,\
    command:s---0,env:l---1name,envFrom:l---0,lifecycle:o0710,livenessProbe:o0680,\
    ports:l---1containerPort protocol,readinessProbe:o0680,securityContext:o1160,\
    startupProbe:o0680,volumeDevices:l---1devicePath,volumeMounts:l---1mountPath,names:s---0,\
    addresses:l---0,notReadyAddresses:l---0,ports:l---0,metadata:o2100,subsets:l0600,items:l0610,\
    args:s---0,command:s---0,env:l---1name,envFrom:l---0,lifecycle:o0710,livenessProbe:o0680,\
    ports:l---0,readinessProbe:o0680,securityContext:o1160,startupProbe:o0680,\
    volumeDevices:l---1devicePath,volumeMounts:l---1mountPath,volumeClaimTemplate:o0930,\
    command:s---0,targetWWNs:s---0,wwids:s---0,httpHeaders:l---0,exec:o0650,httpGet:o0670,\
    hostnames:s---0,portals:s---0,postStart:o0680,preStop:o0680,metadata:o2100,spec:o0740,\
    items:l0720,limits:l---0,ports:l---0,ingress:l0750,metadata:o2100,spec:o0790,status:o0090,\
    items:l0770,finalizers:s---0,metadata:o2100,spec:o0860,status:o0870,\
    preferredDuringSchedulingIgnoredDuringExecution:l1070,\
    requiredDuringSchedulingIgnoredDuringExecution:o0830,items:l0800,nodeSelectorTerms:l0850,\
    values:s---0,matchExpressions:l0840,matchFields:l0840,podCIDRs:s---1,taints:l---0,\
    addresses:l---1type,conditions:l---1type,images:l0590,volumesAttached:l---0,\
    volumesInUse:s---0,metadata:o2100,spec:o0950,metadata:o2100,spec:o0910,status:o0920,\
    items:l0890,accessModes:s---0,selector:o2080,accessModes:s---0,conditions:l---1type,\
    metadata:o2100,spec:o0910,items:l0880,accessModes:s---0,cephfs:o0540,fc:o0660,iscsi:o0700,\
    mountOptions:s---0,nodeAffinity:o1260,rbd:o0540,metadata:o2100,spec:o1020,status:o1030,\
    preferredDuringSchedulingIgnoredDuringExecution:l1280,\
    requiredDuringSchedulingIgnoredDuringExecution:l0980,labelSelector:o2080,\
    namespaceSelector:o2080,namespaces:s---0,nameservers:s---0,options:l---0,searches:s---0,\
    items:l0960,supplementalGroups:s---0,sysctls:l---0,affinity:o0520,containers:l0581name,\
    dnsConfig:o0990,ephemeralContainers:l0631name,hostAliases:l0691ip,imagePullSecrets:l---1name,\
    initContainers:l0581name,readinessGates:l---0,securityContext:o1010,tolerations:l---0,\
    topologySpreadConstraints:l1241topologyKey whenUnsatisfiable,volumes:l1253name,\
    conditions:l---1type,containerStatuses:l---0,ephemeralContainerStatuses:l---0,\
    initContainerStatuses:l---0,podIPs:l---1ip,metadata:o2100,template:o1060,items:l1040,\
    metadata:o2100,spec:o1020,preference:o0850,sources:l1270,metadata:o2100,spec:o1110,\
    status:o0090,items:l1090,template:o1060,metadata:o2100,spec:o1140,items:l1120,\
    scopeSelector:o1150,scopes:s---0,matchExpressions:l0840,capabilities:o0530,metadata:o2100,\
    spec:o1210,status:o1220,imagePullSecrets:l---0,metadata:o2100,secrets:l---1name,items:l1180,\
    items:l1170,clusterIPs:s---0,externalIPs:s---0,ipFamilies:s---0,\
    loadBalancerSourceRanges:s---0,ports:l---1port protocol,topologyKeys:s---0,\
    conditions:l---1type,loadBalancer:o0760,matchLabelExpressions:l0840,labelSelector:o2080,\
    cephfs:o0540,configMap:o0570,downwardAPI:o0570,ephemeral:o0640,fc:o0660,iscsi:o0700,\
    projected:o1080,rbd:o0540,secret:o0570,required:o0830,configMap:o0570,downwardAPI:o0570,\
    secret:o0570,podAffinityTerm:o0980,addresses:s---0,hints:o1300,forZones:l---0,endpoints:l1290,\
    metadata:o2100,ports:l---0,items:l1310,paths:l---0,metadata:o2100,spec:o1370,status:o1380,\
    items:l1340,http:o1330,rules:l1360,tls:l1390,loadBalancer:o0760,hosts:s---0,metadata:o2100,\
    spec:o1420,status:o0510,items:l1400,rules:l1430,nonResourceRules:l0220,resourceRules:l1460,\
    subjects:l---0,metadata:o2100,status:o0510,items:l1440,apiGroups:s---0,namespaces:s---0,\
    resources:s---0,verbs:s---0,except:s---0,metadata:o2100,spec:o1530,ports:l---0,to:l1520,\
    from:l1520,ports:l---0,items:l1480,ipBlock:o1470,namespaceSelector:o2080,podSelector:o2080,\
    egress:l1490,ingress:l1500,podSelector:o2080,policyTypes:s---0,metadata:o2100,\
    scheduling:o1560,items:l1540,tolerations:l---0,metadata:o2100,spec:o1590,status:o0090,\
    items:l1570,selector:o2084,deleteOptions:o2070,metadata:o2100,ranges:l---0,metadata:o2100,\
    spec:o1640,items:l1620,allowedCSIDrivers:l---0,allowedCapabilities:s---0,\
    allowedFlexVolumes:l---0,allowedHostPaths:l---0,allowedProcMountTypes:s---0,\
    allowedUnsafeSysctls:s---0,defaultAddCapabilities:s---0,forbiddenSysctls:s---0,fsGroup:o1610,\
    hostPorts:l---0,requiredDropCapabilities:s---0,runAsGroup:o1610,runAsUser:o1610,\
    runtimeClass:o1650,supplementalGroups:o1610,volumes:s---0,allowedRuntimeClassNames:s---0,\
    clusterRoleSelectors:l2080,aggregationRule:o1660,metadata:o2100,rules:l1710,metadata:o2100,\
    subjects:l---0,items:l1680,items:l1670,apiGroups:s---0,nonResourceURLs:s---0,\
    resourceNames:s---0,resources:s---0,verbs:s---0,metadata:o2100,rules:l1710,items:l1720,\
    metadata:o2100,spec:o1760,items:l1740,tokenRequests:l---0,volumeLifecycleModes:s---0,\
    metadata:o2100,spec:o1800,topologyKeys:s---0,items:l1770,drivers:l1781name,\
    allowedTopologies:l1230,metadata:o2100,mountOptions:s---0,items:l1810,metadata:o2100,\
    spec:o1860,items:l1830,inlineVolumeSpec:o0950,source:o1850,metadata:o2100,nodeTopology:o2080,\
    items:l1870,webhook:o1980,metadata:o2100,spec:o1930,status:o1940,items:l1900,categories:s---0,\
    shortNames:s---0,conversion:o1890,names:o1920,versions:l1950,acceptedNames:o1920,\
    conditions:l---0,storedVersions:s---0,additionalPrinterColumns:l---0,schema:o1960,\
    openAPIV3Schema:o1970,allOf:l1970,anyOf:l1970,definitions:m1970,enum:l---0,not:o1970,\
    oneOf:l1970,patternProperties:m1970,properties:m1970,required:s---0,\
    x-kubernetes-list-map-keys:s---0,conversionReviewVersions:s---0,metadata:o2100,spec:o2010,\
    status:o1940,items:l1990,additionalPrinterColumns:l---0,conversion:o1980,names:o1920,\
    validation:o1960,versions:l1950,serverAddressByClientCIDRs:l---0,versions:l---0,groups:l2020,\
    categories:s---0,shortNames:s---0,verbs:s---0,resources:l2040,\
    serverAddressByClientCIDRs:l---0,versions:s---0,dryRun:s---0,matchExpressions:l2090,\
    key:l---1key,values:s---0,finalizers:s---1,managedFields:l---0,ownerReferences:l---1uid,\
    details:o2120,causes:l---0,metadata:o2100,status:o0090,items:l2130,
    """
  }

  /// Where each type begins, and where the last ends.
  static var starts: StaticString {
    """
    0000000087001210013300200002150022700266002780030800329003680038000425004640047600533005590057\
    5006140064100654006800071400778008060084900875008870090800947009590097301011010500106501078010\
    9301132011620117401203012410128001319013310134901362013880142701439014650148201541015620157701\
    6130162501637018800189201944019730198502206022320224602275022930231802334023480237802404024160\
    2429024410245502494025060252302562026690268102705027180275902787028820290802947029590299203031\
    0305703069031690320803315033760342303435034740376803889039190393103957039740398804027040390405\
    4040800409204125041480416704206042620427404286044130445304481045010462404639046860470804736047\
    5104794048060481804857048690488004902049210493304972049840499605054050820509405155051680519405\
    2150523805250053060536905401054130543105470054820549705532055450557105583059400597105998060470\
    6077060890610106187062140622606252062640631106337063560636806386064440645606482064940651706530\
    0656406576065900662906641066750671906777068210684307007070380707707089071810722907242072880730\
    4073520736507388074140747607490075030753107543
    """
  }
}
