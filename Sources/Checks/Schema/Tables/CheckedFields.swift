// Written by `make tables` from kubernetes-1.34-openapi-v2.json (Kubernetes 1.34),
// SHA-256 7b88574d36c8443664ba06f4ec5dd86b4e1fb322da251632c8768dfd9cd9e069.
// Do not edit.

/// The types of Kubernetes: their fields.
enum CheckedFields {
  /// Records, type by type.
  static var text: StaticString {
    """
    !:key valueExpression,key:s,valueExpression:s,!:fieldRef warning,fieldRef:s,warning:s,\
    !:expression name,expression:s,name:s,excludeResourceRules:[T006,matchPolicy:E30,\
    namespaceSelector:T407,objectSelector:T407,resourceRules:[T006,\
    !:admissionReviewVersions clientConfig name sideEffects,admissionReviewVersions:[s,\
    clientConfig:T020,failurePolicy:E33,matchConditions:#name;T002,matchPolicy:E30,name:s,\
    namespaceSelector:T407,objectSelector:T407,reinvocationPolicy:s,rules:[T009,sideEffects:E49,\
    timeoutSeconds:i,apiVersion:s,kind:s,metadata:T410,webhooks:#name;T004,apiGroups:[s,\
    apiVersions:[s,operations:[E02,resourceNames:[s,resources:[s,scope:s,apiVersion:s,kind:s,\
    name:s,namespace:s,parameterNotFoundAction:s,selector:T407,apiGroups:[s,apiVersions:[s,\
    operations:[E02,resources:[s,scope:s,!:name namespace,name:s,namespace:s,path:s,port:i,\
    expressionWarnings:[T001,apiVersion:s,kind:s,metadata:T410,spec:T015,status:T016,apiVersion:s,\
    kind:s,metadata:T410,spec:T014,matchResources:T003,paramRef:T008,policyName:s,\
    validationActions:=E09,auditAnnotations:[T000,failurePolicy:E33,matchConditions:#name;T002,\
    matchConstraints:T003,paramKind:T007,validations:[T019,variables:#name;T002,\
    conditions:#type;T406,observedGeneration:l,typeChecking:T011,\
    !:admissionReviewVersions clientConfig name sideEffects,admissionReviewVersions:[s,\
    clientConfig:T020,failurePolicy:E33,matchConditions:#name;T002,matchPolicy:E30,name:s,\
    namespaceSelector:T407,objectSelector:T407,rules:[T009,sideEffects:E49,timeoutSeconds:i,\
    apiVersion:s,kind:s,metadata:T410,webhooks:#name;T017,!:expression,expression:s,message:s,\
    messageExpression:s,reason:s,caBundle:y,service:T010,url:s,!:revision,apiVersion:s,data:o,\
    kind:s,metadata:T410,revision:l,apiVersion:s,kind:s,metadata:T410,spec:T024,status:T025,\
    !:status type,lastTransitionTime:t,message:s,reason:s,status:s,type:s,!:selector template,\
    minReadySeconds:i,revisionHistoryLimit:i,selector:T407,template:T219,updateStrategy:T026,\
    !:currentNumberScheduled desiredNumberScheduled numberMisscheduled numberReady,\
    collisionCount:i,conditions:#type;T023,currentNumberScheduled:i,desiredNumberScheduled:i,\
    numberAvailable:i,numberMisscheduled:i,numberReady:i,numberUnavailable:i,observedGeneration:l,\
    updatedNumberScheduled:i,rollingUpdate:T035,type:E51,apiVersion:s,kind:s,metadata:T410,\
    spec:T029,status:T030,!:status type,lastTransitionTime:t,lastUpdateTime:t,message:s,reason:s,\
    status:s,type:s,!:selector template,minReadySeconds:i,paused:b,progressDeadlineSeconds:i,\
    replicas:i,revisionHistoryLimit:i,selector:T407,strategy:T031,template:T219,\
    availableReplicas:i,collisionCount:i,conditions:#type;T028,observedGeneration:l,\
    readyReplicas:i,replicas:i,terminatingReplicas:i,unavailableReplicas:i,updatedReplicas:i,\
    rollingUpdate:T035,type:E56,apiVersion:s,kind:s,metadata:T410,spec:T033,status:T034,\
    !:selector,minReadySeconds:i,replicas:i,selector:T407,template:T219,!:replicas,\
    availableReplicas:i,conditions:#type;T023,fullyLabeledReplicas:i,observedGeneration:l,\
    readyReplicas:i,replicas:i,terminatingReplicas:i,maxSurge:x,maxUnavailable:x,maxUnavailable:x,\
    partition:i,apiVersion:s,kind:s,metadata:T410,spec:T040,status:T041,start:i,whenDeleted:s,\
    whenScaled:s,!:selector template,minReadySeconds:i,ordinals:T038,\
    persistentVolumeClaimRetentionPolicy:T039,podManagementPolicy:E52,replicas:i,\
    revisionHistoryLimit:i,selector:T407,serviceName:s,template:T219,updateStrategy:T042,\
    volumeClaimTemplates:[T195,!:replicas,availableReplicas:i,collisionCount:i,\
    conditions:#type;T023,currentReplicas:i,currentRevision:s,observedGeneration:l,\
    readyReplicas:i,replicas:i,updateRevision:s,updatedReplicas:i,rollingUpdate:T036,type:E51,\
    !:kind name,apiVersion:s,kind:s,name:s,apiVersion:s,kind:s,metadata:T410,spec:T045,\
    status:T046,!:maxReplicas scaleTargetRef,maxReplicas:i,minReplicas:i,scaleTargetRef:T043,\
    targetCPUUtilizationPercentage:i,!:currentReplicas desiredReplicas,\
    currentCPUUtilizationPercentage:i,currentReplicas:i,desiredReplicas:i,lastScaleTime:t,\
    observedGeneration:l,!:container name target,container:s,name:s,target:T060,\
    !:container current name,container:s,current:T061,name:s,!:metric target,metric:T057,\
    target:T060,!:current metric,current:T061,metric:T057,!:periodSeconds type value,\
    periodSeconds:i,type:s,value:i,policies:[T051,selectPolicy:s,stabilizationWindowSeconds:i,\
    tolerance:q,apiVersion:s,kind:s,metadata:T410,spec:T055,status:T056,scaleDown:T052,\
    scaleUp:T052,!:maxReplicas scaleTargetRef,behavior:T054,maxReplicas:i,metrics:[T058,\
    minReplicas:i,scaleTargetRef:T043,!:desiredReplicas,conditions:#type;T023,\
    currentMetrics:[T059,currentReplicas:i,desiredReplicas:i,lastScaleTime:t,observedGeneration:l,\
    !:name,name:s,selector:T407,!:type,containerResource:T047,external:T049,object:T062,pods:T049,\
    resource:T064,type:s,!:type,containerResource:T048,external:T050,object:T063,pods:T050,\
    resource:T065,type:s,!:type,averageUtilization:i,averageValue:q,type:s,value:q,\
    averageUtilization:i,averageValue:q,value:q,!:describedObject metric target,\
    describedObject:T043,metric:T057,target:T060,!:current describedObject metric,current:T061,\
    describedObject:T043,metric:T057,!:name target,name:s,target:T060,!:current name,current:T061,\
    name:s,apiVersion:s,kind:s,metadata:T410,spec:T067,status:T068,!:jobTemplate schedule,\
    concurrencyPolicy:E04,failedJobsHistoryLimit:i,jobTemplate:T073,schedule:s,\
    startingDeadlineSeconds:l,successfulJobsHistoryLimit:i,suspend:b,timeZone:s,active:[T193,\
    lastScheduleTime:t,lastSuccessfulTime:t,apiVersion:s,kind:s,metadata:T410,spec:T071,\
    status:T072,!:status type,lastProbeTime:t,lastTransitionTime:t,message:s,reason:s,status:s,\
    type:s,!:template,activeDeadlineSeconds:l,backoffLimit:i,backoffLimitPerIndex:i,\
    completionMode:E43,completions:i,managedBy:s,manualSelector:b,maxFailedIndexes:i,\
    parallelism:i,podFailurePolicy:T074,podReplacementPolicy:E35,selector:T407,successPolicy:T078,\
    suspend:b,template:T219,ttlSecondsAfterFinished:i,active:i,completedIndexes:s,\
    completionTime:t,conditions:[T070,failed:i,failedIndexes:s,ready:i,startTime:t,succeeded:i,\
    terminating:i,uncountedTerminatedPods:T080,metadata:T410,spec:T071,!:rules,rules:[T077,\
    !:operator values,containerName:s,operator:E41,values:=i,!:status type,status:s,type:s,\
    !:action,action:E21,onExitCodes:T075,onPodConditions:[T076,!:rules,rules:[T079,\
    succeededCount:i,succeededIndexes:s,failed:=s,succeeded:=s,!:spec,apiVersion:s,kind:s,\
    metadata:T410,spec:T082,status:T083,!:request signerName,expirationSeconds:i,extra:{[s,\
    groups:[s,request:y,signerName:s,uid:s,usages:[E59,username:s,certificate:y,\
    conditions:#type;T028,apiVersion:s,kind:s,metadata:T410,spec:T085,acquireTime:t,\
    holderIdentity:s,leaseDurationSeconds:i,leaseTransitions:i,preferredHolder:s,renewTime:t,\
    strategy:s,!:volumeID,fsType:s,partition:i,readOnly:b,volumeID:s,nodeAffinity:T177,\
    podAffinity:T204,podAntiAffinity:T204,!:type,localhostProfile:s,type:E44,!:devicePath name,\
    devicePath:s,name:s,!:diskName diskURI,cachingMode:E50,diskName:s,diskURI:s,fsType:s,kind:E22,\
    readOnly:b,!:secretName shareName,readOnly:b,secretName:s,secretNamespace:s,shareName:s,\
    !:secretName shareName,readOnly:b,secretName:s,shareName:s,!:driver volumeHandle,\
    controllerExpandSecretRef:T245,controllerPublishSecretRef:T245,driver:s,fsType:s,\
    nodeExpandSecretRef:T245,nodePublishSecretRef:T245,nodeStageSecretRef:T245,readOnly:b,\
    volumeAttributes:{s,volumeHandle:s,!:driver,driver:s,fsType:s,nodePublishSecretRef:T168,\
    readOnly:b,volumeAttributes:{s,add:[s,drop:[s,!:monitors,monitors:[s,path:s,readOnly:b,\
    secretFile:s,secretRef:T245,user:s,!:monitors,monitors:[s,path:s,readOnly:b,secretFile:s,\
    secretRef:T168,user:s,!:volumeID,fsType:s,readOnly:b,secretRef:T245,volumeID:s,!:volumeID,\
    fsType:s,readOnly:b,secretRef:T168,volumeID:s,timeoutSeconds:i,!:path,labelSelector:T407,\
    name:s,optional:b,path:s,signerName:s,!:status type,error:s,message:s,status:s,type:s,\
    apiVersion:s,conditions:#type;T102,kind:s,metadata:T410,apiVersion:s,binaryData:{y,data:{s,\
    immutable:b,kind:s,metadata:T410,name:s,optional:b,!:key,key:s,name:s,optional:b,\
    !:kubeletConfigKey name namespace,kubeletConfigKey:s,name:s,namespace:s,resourceVersion:s,\
    uid:s,items:[T159,name:s,optional:b,defaultMode:i,items:[T159,name:s,optional:b,!:name,\
    args:[s,command:[s,env:#name;T133,envFrom:[T132,image:s,imagePullPolicy:E05,lifecycle:T160,\
    livenessProbe:T223,name:s,ports:#containerPort protocol;T113,readinessProbe:T223,\
    resizePolicy:[T114,resources:T237,restartPolicy:s,restartPolicyRules:[T115,\
    securityContext:T247,startupProbe:T223,stdin:b,stdinOnce:b,terminationMessagePath:s,\
    terminationMessagePolicy:E36,tty:b,volumeDevices:#devicePath;T089,\
    volumeMounts:#mountPath;T267,workingDir:s,!:containerName requestName resourceName,\
    containerName:s,requestName:s,resourceName:s,names:[s,sizeBytes:l,!:containerPort,\
    containerPort:i,hostIP:s,hostPort:i,name:s,protocol:E57,!:resourceName restartPolicy,\
    resourceName:s,restartPolicy:s,!:action,action:s,exitCodes:T116,!:operator,operator:s,\
    values:=i,running:T118,terminated:T119,waiting:T120,startedAt:t,!:exitCode,containerID:s,\
    exitCode:i,finishedAt:t,message:s,reason:s,signal:i,startedAt:t,message:s,reason:s,\
    !:image imageID name ready restartCount,allocatedResources:{q,\
    allocatedResourcesStatus:#name;T238,containerID:s,image:s,imageID:s,lastState:T117,name:s,\
    ready:b,resources:T237,restartCount:i,started:b,state:T117,stopSignal:E58,user:T122,\
    volumeMounts:#mountPath;T268,linux:T165,!:Port,Port:i,items:[T125,!:path,fieldRef:T192,mode:i,\
    path:s,resourceFieldRef:T232,defaultMode:i,items:[T125,medium:s,sizeLimit:q,!:ip,hostname:s,\
    ip:s,nodeName:s,targetRef:T193,!:port,appProtocol:s,name:s,port:i,protocol:E57,\
    addresses:[T128,notReadyAddresses:[T128,ports:[T129,apiVersion:s,kind:s,metadata:T410,\
    subsets:[T130,configMapRef:T105,prefix:s,secretRef:T105,!:name,name:s,value:s,valueFrom:T134,\
    configMapKeyRef:T106,fieldRef:T192,fileKeyRef:T142,resourceFieldRef:T232,secretKeyRef:T106,\
    !:name,args:[s,command:[s,env:#name;T133,envFrom:[T132,image:s,imagePullPolicy:E05,\
    lifecycle:T160,livenessProbe:T223,name:s,ports:#containerPort protocol;T113,\
    readinessProbe:T223,resizePolicy:[T114,resources:T237,restartPolicy:s,\
    restartPolicyRules:[T115,securityContext:T247,startupProbe:T223,stdin:b,stdinOnce:b,\
    targetContainerName:s,terminationMessagePath:s,terminationMessagePolicy:E36,tty:b,\
    volumeDevices:#devicePath;T089,volumeMounts:#mountPath;T267,workingDir:s,\
    volumeClaimTemplate:T198,!:involvedObject metadata,action:s,apiVersion:s,count:i,eventTime:t,\
    firstTimestamp:t,involvedObject:T193,kind:s,lastTimestamp:t,message:s,metadata:T410,reason:s,\
    related:T193,reportingComponent:s,reportingInstance:s,series:T138,source:T139,type:s,count:i,\
    lastObservedTime:t,component:s,host:s,command:[s,fsType:s,lun:i,readOnly:b,targetWWNs:[s,\
    wwids:[s,!:key path volumeName,key:s,optional:b,path:s,volumeName:s,!:driver,driver:s,\
    fsType:s,options:{s,readOnly:b,secretRef:T245,!:driver,driver:s,fsType:s,options:{s,\
    readOnly:b,secretRef:T168,datasetName:s,datasetUUID:s,!:pdName,fsType:s,partition:i,pdName:s,\
    readOnly:b,!:port,port:i,service:s,!:repository,directory:s,repository:s,revision:s,\
    !:endpoints path,endpoints:s,endpointsNamespace:s,path:s,readOnly:b,!:endpoints path,\
    endpoints:s,path:s,readOnly:b,!:port,host:s,httpHeaders:[T152,path:s,port:x,scheme:E38,\
    !:name value,name:s,value:s,!:ip,hostnames:[s,ip:s,!:ip,ip:s,!:path,path:s,type:E00,\
    !:iqn lun targetPortal,chapAuthDiscovery:b,chapAuthSession:b,fsType:s,initiatorName:s,iqn:s,\
    iscsiInterface:s,lun:i,portals:[s,readOnly:b,secretRef:T245,targetPortal:s,\
    !:iqn lun targetPortal,chapAuthDiscovery:b,chapAuthSession:b,fsType:s,initiatorName:s,iqn:s,\
    iscsiInterface:s,lun:i,portals:[s,readOnly:b,secretRef:T168,targetPortal:s,pullPolicy:E05,\
    reference:s,!:key path,key:s,mode:i,path:s,postStart:T161,preStop:T161,stopSignal:E58,\
    exec:T140,httpGet:T151,sleep:T255,tcpSocket:T258,apiVersion:s,kind:s,metadata:T410,spec:T164,\
    !:type,default:{q,defaultRequest:{q,max:{q,maxLimitRequestRatio:{q,min:{q,type:s,!:limits,\
    limits:[T163,!:gid uid,gid:l,supplementalGroups:[l,uid:l,hostname:s,ip:s,ipMode:s,ports:[T220,\
    ingress:[T166,name:s,!:path,fsType:s,path:s,!:status,status:E42,\
    targetVolumeAttributesClassName:s,!:path server,path:s,readOnly:b,server:s,apiVersion:s,\
    kind:s,metadata:T410,spec:T173,status:T174,finalizers:[s,conditions:#type;T023,phase:E03,\
    apiVersion:s,kind:s,metadata:T410,spec:T188,status:T189,!:address type,address:s,type:s,\
    preferredDuringSchedulingIgnoredDuringExecution:[T222,\
    requiredDuringSchedulingIgnoredDuringExecution:T185,!:status type,lastHeartbeatTime:t,\
    lastTransitionTime:t,message:s,reason:s,status:s,type:s,configMap:T107,active:T179,\
    assigned:T179,error:s,lastKnownGood:T179,kubeletEndpoint:T123,supplementalGroupsPolicy:b,\
    features:T184,name:s,recursiveReadOnlyMounts:b,userNamespaces:b,!:nodeSelectorTerms,\
    nodeSelectorTerms:[T187,!:key operator,key:s,operator:E26,values:[s,matchExpressions:[T186,\
    matchFields:[T186,configSource:T179,externalID:s,podCIDR:s,podCIDRs:=s,providerID:s,\
    taints:[T259,unschedulable:b,addresses:#type;T176,allocatable:{q,capacity:{q,\
    conditions:#type;T178,config:T180,daemonEndpoints:T181,features:T182,images:[T112,\
    nodeInfo:T191,phase:E53,runtimeHandlers:[T183,volumesAttached:[T089,volumesInUse:[s,\
    capacity:l,\
    !:architecture bootID containerRuntimeVersion kernelVersion kubeProxyVersion kubeletVersion ma\
    chineID operatingSystem osImage systemUUID,architecture:s,bootID:s,containerRuntimeVersion:s,\
    kernelVersion:s,kubeProxyVersion:s,kubeletVersion:s,machineID:s,operatingSystem:s,osImage:s,\
    swap:T190,systemUUID:s,!:fieldPath,apiVersion:s,fieldPath:s,apiVersion:s,fieldPath:s,kind:s,\
    name:s,namespace:s,resourceVersion:s,uid:s,apiVersion:s,kind:s,metadata:T410,spec:T200,\
    status:T201,apiVersion:s,kind:s,metadata:T410,spec:T196,status:T197,accessModes:[E55,\
    dataSource:T264,dataSourceRef:T265,resources:T271,selector:T407,storageClassName:s,\
    volumeAttributesClassName:s,volumeMode:E14,volumeName:s,accessModes:[E55,\
    allocatedResourceStatuses:{E20,allocatedResources:{q,capacity:{q,conditions:#type;T070,\
    currentVolumeAttributesClassName:s,modifyVolumeStatus:T170,phase:E15,!:spec,metadata:T410,\
    spec:T196,!:claimName,claimName:s,readOnly:b,accessModes:[E55,awsElasticBlockStore:T086,\
    azureDisk:T090,azureFile:T091,capacity:{q,cephfs:T096,cinder:T098,claimRef:T193,csi:T093,\
    fc:T141,flexVolume:T143,flocker:T145,gcePersistentDisk:T146,glusterfs:T149,hostPath:T155,\
    iscsi:T156,local:T169,mountOptions:[s,nfs:T171,nodeAffinity:T269,\
    persistentVolumeReclaimPolicy:E24,photonPersistentDisk:T202,portworxVolume:T221,quobyte:T225,\
    rbd:T226,scaleIO:T240,storageClassName:s,storageos:T256,volumeAttributesClassName:s,\
    volumeMode:E14,vsphereVolume:T272,lastPhaseTransitionTime:t,message:s,phase:E10,reason:s,\
    !:pdID,fsType:s,pdID:s,apiVersion:s,kind:s,metadata:T410,spec:T216,status:T217,\
    preferredDuringSchedulingIgnoredDuringExecution:[T273,\
    requiredDuringSchedulingIgnoredDuringExecution:[T205,!:topologyKey,labelSelector:T407,\
    matchLabelKeys:[s,mismatchLabelKeys:[s,namespaceSelector:T407,namespaces:[s,topologyKey:s,\
    !:keyType signerName,certificateChainPath:s,credentialBundlePath:s,keyPath:s,keyType:s,\
    maxExpirationSeconds:i,signerName:s,!:status type,lastProbeTime:t,lastTransitionTime:t,\
    message:s,observedGeneration:l,reason:s,status:s,type:s,nameservers:[s,options:[T209,\
    searches:[s,name:s,value:s,!:requestMappings resourceClaimName,requestMappings:[T111,\
    resourceClaimName:s,!:name,name:s,!:conditionType,conditionType:s,!:name,name:s,\
    resourceClaimName:s,resourceClaimTemplateName:s,!:name,name:s,resourceClaimName:s,\
    appArmorProfile:T088,fsGroup:l,fsGroupChangePolicy:E07,runAsGroup:l,runAsNonRoot:b,\
    runAsUser:l,seLinuxChangePolicy:s,seLinuxOptions:T239,seccompProfile:T088,\
    supplementalGroups:[l,supplementalGroupsPolicy:E45,sysctls:[T152,windowsOptions:T274,\
    !:containers,activeDeadlineSeconds:l,affinity:T087,automountServiceAccountToken:b,\
    containers:#name;T110,dnsConfig:T208,dnsPolicy:E18,enableServiceLinks:b,\
    ephemeralContainers:#name;T135,hostAliases:#ip;T153,hostIPC:b,hostNetwork:b,hostPID:b,\
    hostUsers:b,hostname:s,hostnameOverride:s,imagePullSecrets:#name;T168,\
    initContainers:#name;T110,nodeName:s,nodeSelector:{s,os:T211,overhead:{q,preemptionPolicy:E46,\
    priority:i,priorityClassName:s,readinessGates:[T212,resourceClaims:#name;T213,resources:T237,\
    restartPolicy:E06,runtimeClassName:s,schedulerName:s,schedulingGates:#name;T211,\
    securityContext:T215,serviceAccount:s,serviceAccountName:s,setHostnameAsFQDN:b,\
    shareProcessNamespace:b,subdomain:s,terminationGracePeriodSeconds:l,tolerations:[T260,\
    topologySpreadConstraints:#topologyKey whenUnsatisfiable;T263,volumes:#name;T266,\
    conditions:#type;T207,containerStatuses:[T121,ephemeralContainerStatuses:[T121,\
    extendedResourceClaimStatus:T210,hostIP:s,hostIPs:[T154,initContainerStatuses:[T121,message:s,\
    nominatedNodeName:s,observedGeneration:l,phase:E34,podIP:s,podIPs:#ip;T154,qosClass:E11,\
    reason:s,resize:s,resourceClaimStatuses:#name;T214,startTime:t,apiVersion:s,kind:s,\
    metadata:T410,template:T219,metadata:T410,spec:T216,!:port protocol,error:s,port:i,\
    protocol:E57,!:volumeID,fsType:s,readOnly:b,volumeID:s,!:preference weight,preference:T187,\
    weight:i,exec:T140,failureThreshold:i,grpc:T147,httpGet:T151,initialDelaySeconds:i,\
    periodSeconds:i,successThreshold:i,tcpSocket:T258,terminationGracePeriodSeconds:l,\
    timeoutSeconds:i,defaultMode:i,sources:[T270,!:registry volume,group:s,readOnly:b,registry:s,\
    tenant:s,user:s,volume:s,!:image monitors,fsType:s,image:s,keyring:s,monitors:[s,pool:s,\
    readOnly:b,secretRef:T245,user:s,!:image monitors,fsType:s,image:s,keyring:s,monitors:[s,\
    pool:s,readOnly:b,secretRef:T168,user:s,apiVersion:s,kind:s,metadata:T410,spec:T229,\
    status:T230,minReadySeconds:i,replicas:i,selector:{s,template:T219,!:replicas,\
    availableReplicas:i,conditions:#type;T023,fullyLabeledReplicas:i,observedGeneration:l,\
    readyReplicas:i,replicas:i,!:name,name:s,request:s,!:resource,containerName:s,divisor:q,\
    resource:s,!:resourceID,health:s,resourceID:s,apiVersion:s,kind:s,metadata:T410,spec:T235,\
    status:T236,hard:{q,scopeSelector:T242,scopes:[E12,hard:{q,used:{q,claims:#name;T231,\
    limits:{q,requests:{q,!:name,name:s,resources:#resourceID;T233,level:s,role:s,type:s,user:s,\
    !:gateway secretRef system,fsType:s,gateway:s,protectionDomain:s,readOnly:b,secretRef:T245,\
    sslEnabled:b,storageMode:s,storagePool:s,system:s,volumeName:s,!:gateway secretRef system,\
    fsType:s,gateway:s,protectionDomain:s,readOnly:b,secretRef:T168,sslEnabled:b,storageMode:s,\
    storagePool:s,system:s,volumeName:s,matchExpressions:[T243,!:operator scopeName,operator:E27,\
    scopeName:E12,values:[s,apiVersion:s,data:{y,immutable:b,kind:s,metadata:T410,stringData:{s,\
    type:s,name:s,namespace:s,defaultMode:i,items:[T159,optional:b,secretName:s,\
    allowPrivilegeEscalation:b,appArmorProfile:T088,capabilities:T095,privileged:b,procMount:E23,\
    readOnlyRootFilesystem:b,runAsGroup:l,runAsNonRoot:b,runAsUser:l,seLinuxOptions:T239,\
    seccompProfile:T088,windowsOptions:T274,apiVersion:s,kind:s,metadata:T410,spec:T252,\
    status:T253,apiVersion:s,automountServiceAccountToken:b,imagePullSecrets:[T168,kind:s,\
    metadata:T410,secrets:#name;T193,!:path,audience:s,expirationSeconds:l,path:s,!:port,\
    appProtocol:s,name:s,nodePort:i,port:i,protocol:E57,targetPort:x,\
    allocateLoadBalancerNodePorts:b,clusterIP:s,clusterIPs:[s,externalIPs:[s,externalName:s,\
    externalTrafficPolicy:E17,healthCheckNodePort:i,internalTrafficPolicy:E17,ipFamilies:[E01,\
    ipFamilyPolicy:E54,loadBalancerClass:s,loadBalancerIP:s,loadBalancerSourceRanges:[s,\
    ports:#port protocol;T251,publishNotReadyAddresses:b,selector:{s,sessionAffinity:E16,\
    sessionAffinityConfig:T254,trafficDistribution:s,type:E19,conditions:#type;T406,\
    loadBalancer:T167,clientIP:T100,!:seconds,seconds:l,fsType:s,readOnly:b,secretRef:T193,\
    volumeName:s,volumeNamespace:s,fsType:s,readOnly:b,secretRef:T168,volumeName:s,\
    volumeNamespace:s,!:port,host:s,port:x,!:effect key,effect:E48,key:s,timeAdded:t,value:s,\
    effect:E48,key:s,operator:E29,tolerationSeconds:l,value:s,!:key values,key:s,values:[s,\
    matchLabelExpressions:[T261,!:maxSkew topologyKey whenUnsatisfiable,labelSelector:T407,\
    matchLabelKeys:[s,maxSkew:i,minDomains:i,nodeAffinityPolicy:E39,nodeTaintsPolicy:E39,\
    topologyKey:s,whenUnsatisfiable:E25,!:kind name,apiGroup:s,kind:s,name:s,!:kind name,\
    apiGroup:s,kind:s,name:s,namespace:s,!:name,awsElasticBlockStore:T086,azureDisk:T090,\
    azureFile:T092,cephfs:T097,cinder:T099,configMap:T109,csi:T094,downwardAPI:T126,emptyDir:T127,\
    ephemeral:T136,fc:T141,flexVolume:T144,flocker:T145,gcePersistentDisk:T146,gitRepo:T148,\
    glusterfs:T150,hostPath:T155,image:T158,iscsi:T157,name:s,nfs:T171,persistentVolumeClaim:T199,\
    photonPersistentDisk:T202,portworxVolume:T221,projected:T224,quobyte:T225,rbd:T227,\
    scaleIO:T241,secret:T246,storageos:T257,vsphereVolume:T272,!:mountPath name,mountPath:s,\
    mountPropagation:E13,name:s,readOnly:b,recursiveReadOnly:s,subPath:s,subPathExpr:s,\
    !:mountPath name,mountPath:s,name:s,readOnly:b,recursiveReadOnly:s,required:T185,\
    clusterTrustBundle:T101,configMap:T108,downwardAPI:T124,podCertificate:T206,secret:T108,\
    serviceAccountToken:T250,limits:{q,requests:{q,!:volumePath,fsType:s,storagePolicyID:s,\
    storagePolicyName:s,volumePath:s,!:podAffinityTerm weight,podAffinityTerm:T205,weight:i,\
    gmsaCredentialSpec:s,gmsaCredentialSpecName:s,hostProcess:b,runAsUserName:s,!:addresses,\
    addresses:=s,conditions:T276,deprecatedTopology:{s,hints:T277,hostname:s,nodeName:s,\
    targetRef:T193,zone:s,ready:b,serving:b,terminating:b,forNodes:[T211,forZones:[T211,\
    appProtocol:s,name:s,port:i,protocol:E57,!:addressType endpoints,addressType:E32,apiVersion:s,\
    endpoints:[T275,kind:s,metadata:T410,ports:[T278,!:eventTime,action:s,apiVersion:s,\
    deprecatedCount:i,deprecatedFirstTimestamp:t,deprecatedLastTimestamp:t,deprecatedSource:T139,\
    eventTime:t,kind:s,metadata:T410,note:s,reason:s,regarding:T193,related:T193,\
    reportingController:s,reportingInstance:s,series:T281,type:s,!:count lastObservedTime,count:i,\
    lastObservedTime:t,lendablePercent:i,nominalConcurrencyShares:i,!:type,type:s,apiVersion:s,\
    kind:s,metadata:T410,spec:T286,status:T287,lastTransitionTime:t,message:s,reason:s,status:s,\
    type:s,!:priorityLevelConfiguration,distinguisherMethod:T283,matchingPrecedence:i,\
    priorityLevelConfiguration:T211,rules:[T291,conditions:#type;T285,!:type,queuing:T294,type:s,\
    borrowingLimitPercent:i,lendablePercent:i,limitResponse:T288,nominalConcurrencyShares:i,\
    !:nonResourceURLs verbs,nonResourceURLs:=s,verbs:=s,!:subjects,nonResourceRules:[T290,\
    resourceRules:[T295,subjects:[T297,apiVersion:s,kind:s,metadata:T410,spec:T293,status:T287,\
    !:type,exempt:T282,limited:T289,type:s,handSize:i,queueLengthLimit:i,queues:i,\
    !:apiGroups resources verbs,apiGroups:=s,clusterScope:b,namespaces:=s,resources:=s,verbs:=s,\
    !:name namespace,name:s,namespace:s,!:kind,group:T211,kind:s,serviceAccount:T296,user:T211,\
    !:backend pathType,backend:T304,path:s,pathType:E31,!:paths,paths:[T298,apiVersion:s,kind:s,\
    metadata:T410,spec:T301,!:parentRef,parentRef:T321,!:cidr,cidr:s,except:[s,apiVersion:s,\
    kind:s,metadata:T410,spec:T312,status:T313,resource:T264,service:T311,apiVersion:s,kind:s,\
    metadata:T410,spec:T307,!:kind name,apiGroup:s,kind:s,name:s,namespace:s,scope:s,controller:s,\
    parameters:T306,hostname:s,ip:s,ports:[T220,ingress:[T308,host:s,http:T299,!:name,name:s,\
    port:T322,defaultBackend:T304,ingressClassName:s,rules:[T310,tls:[T314,loadBalancer:T309,\
    hosts:[s,secretName:s,apiVersion:s,kind:s,metadata:T410,spec:T320,ports:[T319,to:[T318,\
    from:[T318,ports:[T319,ipBlock:T302,namespaceSelector:T407,podSelector:T407,endPort:i,port:x,\
    protocol:E57,egress:[T316,ingress:[T317,podSelector:T407,policyTypes:[E28,!:name resource,\
    group:s,name:s,namespace:s,resource:s,name:s,number:i,apiVersion:s,kind:s,metadata:T410,\
    spec:T324,status:T325,cidrs:[s,conditions:#type;T406,podFixed:{q,!:handler,apiVersion:s,\
    handler:s,kind:s,metadata:T410,overhead:T326,scheduling:T328,nodeSelector:{s,\
    tolerations:[T260,apiVersion:s,kind:s,metadata:T410,spec:T330,status:T331,maxUnavailable:x,\
    minAvailable:x,selector:T407,unhealthyPodEvictionPolicy:E08,\
    !:currentHealthy desiredHealthy disruptionsAllowed expectedPods,conditions:#type;T406,\
    currentHealthy:i,desiredHealthy:i,disruptedPods:{t,disruptionsAllowed:i,expectedPods:i,\
    observedGeneration:l,clusterRoleSelectors:[T407,aggregationRule:T332,apiVersion:s,kind:s,\
    metadata:T410,rules:[T335,!:roleRef,apiVersion:s,kind:s,metadata:T410,roleRef:T264,\
    subjects:[T265,!:verbs,apiGroups:[s,nonResourceURLs:[s,resourceNames:[s,resources:[s,verbs:[s,\
    apiVersion:s,kind:s,metadata:T410,rules:[T335,!:device driver pool,conditions:#type;T406,\
    data:o,device:s,driver:s,networkData:T364,pool:s,shareID:s,allocationTimestamp:t,devices:T347,\
    nodeSelector:T185,!:expression,expression:s,default:q,validRange:T341,validValues:[q,!:min,\
    max:q,min:q,step:q,requests:{q,!:value,value:q,!:counters name,counters:{T343,name:s,!:name,\
    allNodes:b,allowMultipleAllocations:b,attributes:{T348,bindingConditions:[s,\
    bindingFailureConditions:[s,bindsToNode:b,capacity:{T349,consumesCounters:[T356,name:s,\
    nodeName:s,nodeSelector:T185,taints:[T361,!:source,opaque:T365,requests:[s,source:s,\
    config:[T346,results:[T358,bool:b,int:l,string:s,version:s,!:value,requestPolicy:T340,value:q,\
    config:[T351,constraints:[T355,requests:[T357,opaque:T365,requests:[s,!:spec,apiVersion:s,\
    kind:s,metadata:T410,spec:T354,opaque:T365,config:[T353,extendedResourceName:s,\
    selectors:[T359,distinctAttribute:s,matchAttribute:s,requests:[s,!:counterSet counters,\
    counterSet:s,counters:{T343,!:name,exactly:T363,firstAvailable:[T360,name:s,\
    !:device driver pool request,adminAccess:b,bindingConditions:[s,bindingFailureConditions:[s,\
    consumedCapacity:{q,device:s,driver:s,pool:s,request:s,shareID:s,tolerations:[T362,cel:T339,\
    !:deviceClassName name,allocationMode:s,capacity:T342,count:l,deviceClassName:s,name:s,\
    selectors:[T359,tolerations:[T362,!:effect key,effect:E47,key:s,timeAdded:t,value:s,\
    effect:E47,key:s,operator:E29,tolerationSeconds:l,value:s,!:deviceClassName,adminAccess:b,\
    allocationMode:s,capacity:T342,count:l,deviceClassName:s,selectors:[T359,tolerations:[T362,\
    hardwareAddress:s,interfaceName:s,ips:[s,!:driver parameters,driver:s,parameters:o,!:spec,\
    apiVersion:s,kind:s,metadata:T410,spec:T368,status:T369,!:name resource uid,apiGroup:s,name:s,\
    resource:s,uid:s,devices:T350,allocation:T338,devices:#driver device pool shareID;T337,\
    reservedFor:#uid;T367,!:spec,apiVersion:s,kind:s,metadata:T410,spec:T371,!:spec,metadata:T410,\
    spec:T368,!:generation name resourceSliceCount,generation:l,name:s,resourceSliceCount:l,\
    !:spec,apiVersion:s,kind:s,metadata:T410,spec:T374,!:driver pool,allNodes:b,devices:[T345,\
    driver:s,nodeName:s,nodeSelector:T185,perDeviceNodeSelection:b,pool:T372,sharedCounters:[T344,\
    !:value,apiVersion:s,description:s,globalDefault:b,kind:s,metadata:T410,preemptionPolicy:E46,\
    value:i,!:spec,apiVersion:s,kind:s,metadata:T410,spec:T377,attachRequired:b,fsGroupPolicy:s,\
    nodeAllocatableUpdatePeriodSeconds:l,podInfoOnMount:b,requiresRepublish:b,seLinuxMount:b,\
    storageCapacity:b,tokenRequests:[T383,volumeLifecycleModes:=s,!:spec,apiVersion:s,kind:s,\
    metadata:T410,spec:T380,!:name nodeID,allocatable:T390,name:s,nodeID:s,topologyKeys:[s,\
    !:drivers,drivers:#name;T379,!:storageClassName,apiVersion:s,capacity:q,kind:s,\
    maximumVolumeSize:q,metadata:T410,nodeTopology:T407,storageClassName:s,!:provisioner,\
    allowVolumeExpansion:b,allowedTopologies:[T262,apiVersion:s,kind:s,metadata:T410,\
    mountOptions:[s,parameters:{s,provisioner:s,reclaimPolicy:E24,volumeBindingMode:E40,\
    !:audience,audience:s,expirationSeconds:l,!:spec,apiVersion:s,kind:s,metadata:T410,spec:T386,\
    status:T387,inlineVolumeSpec:T200,persistentVolumeName:s,!:attacher nodeName source,\
    attacher:s,nodeName:s,source:T385,!:attached,attachError:T389,attached:b,\
    attachmentMetadata:{s,detachError:T389,!:driverName,apiVersion:s,driverName:s,kind:s,\
    metadata:T410,parameters:{s,errorCode:i,message:s,time:t,count:i,!:jsonPath name type,\
    description:s,format:s,jsonPath:s,name:s,priority:i,type:s,!:strategy,strategy:s,webhook:T405,\
    !:spec,apiVersion:s,kind:s,metadata:T410,spec:T395,status:T396,!:kind plural,categories:[s,\
    kind:s,listKind:s,plural:s,shortNames:[s,singular:s,!:group names scope versions,\
    conversion:T392,group:s,names:T394,preserveUnknownFields:b,scope:s,versions:[T397,\
    acceptedNames:T394,conditions:#type;T023,storedVersions:[s,!:name served storage,\
    additionalPrinterColumns:[T391,deprecated:b,deprecationWarning:s,name:s,schema:T400,\
    selectableFields:[T403,served:b,storage:b,subresources:T399,\
    !:specReplicasPath statusReplicasPath,labelSelectorPath:s,specReplicasPath:s,\
    statusReplicasPath:s,scale:T398,status:o,openAPIV3Schema:T402,description:s,url:s,$ref:s,\
    $schema:s,additionalItems:?b402,additionalProperties:?b402,allOf:[T402,anyOf:[T402,default:*,\
    definitions:{T402,dependencies:{?s402,description:s,enum:[*,example:*,exclusiveMaximum:b,\
    exclusiveMinimum:b,externalDocs:T401,format:s,id:s,items:?[402,maxItems:l,maxLength:l,\
    maxProperties:l,maximum:n,minItems:l,minLength:l,minProperties:l,minimum:n,multipleOf:n,\
    not:T402,nullable:b,oneOf:[T402,pattern:s,patternProperties:{T402,properties:{T402,\
    required:[s,title:s,type:s,uniqueItems:b,x-kubernetes-embedded-resource:b,\
    x-kubernetes-int-or-string:b,x-kubernetes-list-map-keys:[s,x-kubernetes-list-type:s,\
    x-kubernetes-map-type:s,x-kubernetes-preserve-unknown-fields:b,\
    x-kubernetes-validations:#rule;T404,!:jsonPath,jsonPath:s,!:rule,fieldPath:s,message:s,\
    messageExpression:s,optionalOldSelf:b,reason:E37,rule:s,!:conversionReviewVersions,\
    clientConfig:T020,conversionReviewVersions:[s,!:lastTransitionTime message reason status type,\
    lastTransitionTime:t,message:s,observedGeneration:l,reason:s,status:s,type:s,\
    matchExpressions:[T408,matchLabels:{s,!:key operator,key:s,operator:s,values:[s,apiVersion:s,\
    fieldsType:s,fieldsV1:o,manager:s,operation:s,subresource:s,time:t,annotations:{s,\
    creationTimestamp:t,deletionGracePeriodSeconds:l,deletionTimestamp:t,finalizers:=s,\
    generateName:s,generation:l,labels:{s,managedFields:[T409,name:s,namespace:s,\
    ownerReferences:#uid;T411,resourceVersion:s,selfLink:s,uid:s,!:apiVersion kind name uid,\
    apiVersion:s,blockOwnerDeletion:b,controller:b,kind:s,name:s,uid:s,apiVersion:s,kind:s,\
    metadata:T410,spec:T413,status:T414,!:groupPriorityMinimum versionPriority,caBundle:y,group:s,\
    groupPriorityMinimum:i,insecureSkipTLSVerify:b,service:T415,version:s,versionPriority:i,\
    conditions:#type;T023,name:s,namespace:s,port:i,
    """
  }

  /// Where each type begins, and where the last ends.
  static var starts: StaticString {
    """
    0000000046000860012400230005080056200644006640072300788008380086300919009630103301177012380149\
    5015490161401644017070176301833019420222902257023130240002549027180274602802028700301603044030\
    7303129031370316403405035940362203661037170382703968040230408004120041620422004291043470437504\
    4800461404642047290481604874049180499505074051070514205198053720542505481055670586506027060510\
    6071061280615806217062370627306296063590647206508065520666606720067760681106849069340701107070\
    0729407378073930746907545076020765907676077400778807844079120793007960080560808608130085760866\
    2086830875508815088480888008922089340902309042093070931809332093440940109427094480949509543095\
    9509643096850972209813102811030610552105791059810609106581071710781108451087310923109471099611\
    0641111111168111961121911229112521141911586116131164411687117361178011861118831192711964119781\
    1985120081206212103121591217312205122611229312399124891250412557125781260512626126691271312757\
    1279812893131071311813420134571353213588136441380013973140041403914536145911461414670147771490\
    0150231513015171151861526415278153101537215406156481647116795168431686716911169531699817171171\
    9917272173681746417520175751769917723177711780617862179011791717957179981802718181183351835818\
    4161849118510185601877818834189411898619058194631950319517195371960319669196901974019798198271\
    9855200352007220121205872069920766207802089320915209882104321119212372126921299213402144221707\
    2175921804218182187421930220492207122098221862223822307223632240222441225332256922624226762269\
    6227402276722791228472287422918229752300423032230462306323087231482316623188232322325323276233\
    2923359234202347423490235462355523577235892367323707237632384024034240612412824200242792432524\
    4272448024506245472457224584246002463824850248922491924951249862503225056251072511925171252202\
    5270253182549325502256232567325731258542589525937260002605526068261472619826229263072635826491\
    2659226643268272687826941269702709127270273122737527420274812755927633276622767027750277852784\
    8279282803928098282642836228382284032842329126291482923329306294312946929511295912982729921299\
    77301233014530171
    """
  }
}
