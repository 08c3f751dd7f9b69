// Written by SparkValueTests, which ask Spark 3.5.7 and 4.1.0. Do not edit.

/// The values that Spark takes for its keys, without `spark.`.
enum SparkValueTable {
  /// Records in order of the keys; SparkValues.java in Tests/Oracles says what they mean.
  static var text: StaticString {
    """
    api.mode:4~classic connect,authenticate.secretBitLength:bi,barrier.sync.timeout:bs>=1,\
    block.failures.beforeLocationRefresh:bi,blockManager.port:bi,\
    broadcast.UDFCompressionThreshold:by>=0,broadcast.blockSize:bk,buffer.pageSize:by,\
    buffer.size:bi>=0,buffer.write.chunkSize:by<=2147483632,cleaner.periodicGC.interval:bs,\
    connect.execute.manager.abandonedTombstonesSize:4i,connect.execute.manager.detachedTimeout:4u,\
    connect.execute.manager.maintenanceInterval:4u,\
    connect.execute.reattachable.observerRetryBufferSize:4y,\
    connect.execute.reattachable.senderMaxStreamDuration:4u,\
    connect.execute.reattachable.senderMaxStreamSize:4y,connect.grpc.arrow.maxBatchSize:4y,\
    connect.grpc.binding.port:4i,connect.grpc.marshallerRecursionLimit:4i,\
    connect.grpc.maxInboundMessageSize:4y,connect.grpc.maxMetadataSize:4y,\
    connect.grpc.port.maxRetries:4i,connect.jvmStacktrace.maxSize:4i,connect.maxPlanSize:4y,\
    connect.progress.reportInterval:4u,\
    connect.session.connectML.mlCache.memoryControl.maxInMemorySize:4y,\
    connect.session.connectML.mlCache.memoryControl.maxModelSize:4y,\
    connect.session.connectML.mlCache.memoryControl.maxStorageSize:4y,\
    connect.session.connectML.mlCache.memoryControl.offloadingTimeout:4e,\
    connect.session.inactiveOperations.cacheExpiration:4e,\
    connect.session.manager.closedSessionsTombstonesSize:4i,\
    connect.session.manager.defaultSessionTimeout:4u,\
    connect.session.manager.maintenanceInterval:4u,connect.session.planCache.maxSize:4i,\
    connect.session.planCompression.defaultAlgorithm:4~NONE ZSTD,\
    connect.session.planCompression.threshold:4i,connect.session.resultChunking.maxChunkSize:4y,\
    cores.max:bi,dead.worker.persistence:bi,default.parallelism:4i,\
    deploy.appNumberModulo:4i>=1000,deploy.defaultCores:3i;4i>=1,deploy.maxDrivers:4i>=1,\
    deploy.maxExecutorRetries:bi,deploy.recoveryTimeout:4s>=1,deploy.retainedApplications:bi,\
    deploy.retainedDrivers:bi,\
    deploy.workerSelectionPolicy:4~CORES_FREE_ASC CORES_FREE_DESC MEMORY_FREE_ASC MEMORY_FREE_DESC\
     WORKER_ID,diskStore.subDirectories:bi>=1,driver.blockManager.port:bi,driver.cores:bi,\
    driver.maxResultSize:by,driver.memory:bm,driver.memoryOverhead:bm,\
    driver.memoryOverheadFactor:bd>0,driver.metrics.pollingInterval:4u,\
    driver.minMemoryOverhead:4m,driver.port:bi,driver.timeout:4e>=0,\
    dynamicAllocation.cachedExecutorIdleTimeout:bs>=0,\
    dynamicAllocation.executorAllocationRatio:bd,dynamicAllocation.executorIdleTimeout:bs>=0,\
    dynamicAllocation.initialExecutors:bi,dynamicAllocation.maxExecutors:bi,\
    dynamicAllocation.minExecutors:bi,dynamicAllocation.schedulerBacklogTimeout:bs,\
    dynamicAllocation.shuffleTracking.timeout:bu>=0,\
    dynamicAllocation.sustainedSchedulerBacklogTimeout:bs,eventLog.buffer.kb:bk,\
    eventLog.rolling.maxFileSize:3y>=10485760;4y>=2097152,\
    excludeOnFailure.application.maxFailedExecutorsPerNode:bi,\
    excludeOnFailure.application.maxFailedTasksPerExecutor:bi,\
    excludeOnFailure.stage.maxFailedExecutorsPerNode:bi,\
    excludeOnFailure.stage.maxFailedTasksPerExecutor:bi,\
    excludeOnFailure.task.maxTaskAttemptsPerExecutor:bi,\
    excludeOnFailure.task.maxTaskAttemptsPerNode:bi,excludeOnFailure.timeout:bu,executor.cores:bi,\
    executor.decommission.forceKillTimeout:bs,executor.decommission.killInterval:bs,\
    executor.failuresValidityInterval:bu,executor.heartbeat.maxFailures:bi,\
    executor.heartbeatInterval:bu,executor.instances:bi,executor.isolatedSessionCache.size:4i>=1,\
    executor.killOnFatalError.depth:bi>=0,executor.logs.rolling.maxRetainedFiles:bi,\
    executor.maxNumFailures:bi,executor.memory:bm,executor.memoryOverhead:bm,\
    executor.memoryOverheadFactor:bd>0,executor.metrics.pollingInterval:bu,\
    executor.minMemoryOverhead:4m,executor.pyspark.memory:bm,files.maxPartitionBytes:by,\
    files.openCostInBytes:by,history.fs.cleaner.interval:bs,history.fs.cleaner.maxAge:bs,\
    history.fs.cleaner.maxNum:bi,history.fs.driverlog.cleaner.interval:bs,\
    history.fs.driverlog.cleaner.maxAge:bs,history.fs.endEventReparseChunkSize:by,\
    history.fs.eventLog.rolling.compaction.score.threshold:bd,\
    history.fs.eventLog.rolling.maxFilesToRetain:bi>=1,history.fs.numCompactThreads:4i,\
    history.fs.numReplayThreads:bi,history.fs.safemodeCheck.interval:bs,\
    history.fs.update.batchSize:bi>=1,history.fs.update.interval:bs,\
    history.retainedApplications:3i;4i>=1,history.store.hybridStore.diskBackend:b~LEVELDB ROCKSDB,\
    history.store.hybridStore.maxMemoryUsage:by,history.store.maxDiskUsage:by,\
    history.store.serializer:b~JSON PROTOBUF,history.ui.maxApplications:bi,history.ui.port:bi,\
    io.compression.lz4.blockSize:by,io.compression.snappy.blockSize:by,\
    io.compression.zstd.bufferSize:by,io.compression.zstd.level:bi,\
    io.compression.zstd.strategy:4i,io.compression.zstd.workers:4i>=0,\
    io.warning.largeFileThreshold:by,kerberos.relogin.period:bs,\
    kerberos.renewal.credentials:b=ccache keytab,kryoserializer.buffer:bk,\
    kryoserializer.buffer.max:bm,kubernetes.allocation.batch.delay:3u>=1;4u>=101,\
    kubernetes.allocation.batch.size:bi>=1,kubernetes.allocation.driver.readinessTimeout:bs>=1,\
    kubernetes.allocation.executor.timeout:bu>=1,kubernetes.allocation.maxPendingPods:bi>=1,\
    kubernetes.allocation.maxPendingPodsPerRp:4i>=1,kubernetes.allocation.maximum:4i>=1,\
    kubernetes.appKillPodDeletionGracePeriod:bs,kubernetes.configMap.maxSize:bi<=1048576,\
    kubernetes.container.image.pullPolicy:b=Always IfNotPresent Never,\
    kubernetes.driver.connectionTimeout:bi,kubernetes.driver.requestTimeout:bi,\
    kubernetes.driver.service.ipFamilies:b*=IPv4 IPv6,\
    kubernetes.driver.service.ipFamilyPolicy:b=PreferDualStack RequireDualStack SingleStack,\
    kubernetes.dynamicAllocation.deleteGracePeriod:bu,\
    kubernetes.executor.apiPollingInterval:bu>=1,\
    kubernetes.executor.deletedExecutorsCacheTimeout:4s>=0,\
    kubernetes.executor.eventProcessingInterval:bu>=1,\
    kubernetes.executor.minTasksPerExecutorBeforeRolling:bi>=0,\
    kubernetes.executor.missingPodDetectDelta:bu>=1,kubernetes.executor.rollInterval:bs>=0,\
    kubernetes.executor.rollPolicy:b~ADD_TIME AVERAGE_DURATION DISK_USED FAILED_TASKS ID OUTLIER O\
    UTLIER_NO_FALLBACK PEAK_JVM_OFFHEAP_MEMORY PEAK_JVM_ONHEAP_MEMORY TOTAL_DURATION TOTAL_GC_TIME\
     TOTAL_SHUFFLE_WRITE,kubernetes.executor.terminationGracePeriodSeconds:4s>=0,\
    kubernetes.executorSnapshotsSubscribersShutdownGracePeriod:bs>=1,\
    kubernetes.memoryOverheadFactor:bd>=0,kubernetes.report.interval:bu>=1,\
    kubernetes.resource.type:b=java python r,kubernetes.submission.connectionTimeout:bi,\
    kubernetes.submission.requestTimeout:bi,locality.wait:bu,locality.wait.node:bu,\
    locality.wait.process:bu,locality.wait.rack:bu,master.rest.maxThreads:4i,master.rest.port:bi,\
    master.ui.decommission.allow.mode:4~ALLOW DENY LOCAL,master.ui.port:bi,memory.fraction:bd,\
    memory.offHeap.size:by>=0,memory.storageFraction:bd>=0<1,\
    memory.unmanagedMemoryPollingInterval:4u,mesos.appJar.local.resolution.mode:3=container host,\
    mesos.cluster.retry.wait.max:3i,mesos.coarse.shutdownTimeout:3u>=0,\
    mesos.containerizer:3=docker mesos,mesos.driver.failoverTimeout:3d,\
    mesos.driver.memoryOverhead:3i,mesos.executor.memoryOverhead:3i,mesos.extra.cores:3i,\
    mesos.gpus.max:3i,mesos.maxDrivers:3i,mesos.mesosExecutor.cores:3d,\
    mesos.rejectOfferDuration:3s,mesos.rejectOfferDurationForReachedMaxCores:3s,\
    mesos.rejectOfferDurationForUnmetConstraints:3s,mesos.retainedDrivers:3i,\
    network.maxRemoteBlockSizeFetchToMem:by<=2147483135,network.timeout:bs,\
    network.timeoutInterval:bu,python.authenticate.socketTimeout:bs,\
    python.factory.idleWorkerMaxPoolSize:4i>=1,python.task.killTimeout:bu,\
    python.worker.idleTimeoutSeconds:4s>=0,python.worker.tracebackDumpIntervalSeconds:4s>=0,\
    r.backendConnectionTimeout:bi,r.heartBeatInterval:bi,r.numRBackendThreads:bi,\
    rdd.checkpoint.cachePreferredLocsExpireTime:be>=1,rdd.limit.initialNumPartitions:bi>=1,\
    rdd.limit.scaleUpFactor:bi,rdd.parallelListingThreshold:bi,\
    reducer.maxBlocksInFlightPerAddress:bi>=1,reducer.maxReqsInFlight:bi,\
    reducer.maxSizeInFlight:bm,rpc.connect.threads:bi,rpc.io.numConnectionsPerPeer:bi,\
    rpc.io.threads:bi,rpc.message.maxSize:bi,rpc.netty.dispatcher.numThreads:bi,\
    scheduler.barrier.maxConcurrentTasksCheck.interval:bs,\
    scheduler.barrier.maxConcurrentTasksCheck.maxFailures:bi>=1,\
    scheduler.excludeOnFailure.unschedulableTaskSetTimeout:bs>=0,\
    scheduler.executorTaskExcludeOnFailureTime:bu,scheduler.listenerbus.eventqueue.capacity:bi>=1,\
    scheduler.listenerbus.exitTimeout:4u>=0,scheduler.listenerbus.logSlowEvent.threshold:bn,\
    scheduler.listenerbus.metrics.maxListenerClassesTimed:bi>=-1,\
    scheduler.maxRegisteredResourcesWaitingTime:bu,\
    scheduler.maxRetainedRemovedDecommissionExecutors:bi>=0,\
    scheduler.maxRetainedUnknownDecommissionExecutors:bi>=0,\
    scheduler.minRegisteredResourcesRatio:bd,scheduler.mode:4~FAIR FIFO NONE,\
    scheduler.numCancelledJobGroupsToTrack:4i>=1,scheduler.revive.interval:bu,\
    security.credentials.renewalRatio:bd,security.credentials.retryWait:bs,\
    serializer.objectStreamReset:bi,shuffle.accurateBlockSkewedFactor:bd,\
    shuffle.accurateBlockThreshold:by,shuffle.checksum.algorithm:4~ADLER32 CRC32 CRC32C,\
    shuffle.cleaner.interval:3s,shuffle.file.buffer:bk>=1<=2097151,\
    shuffle.file.merge.buffer:4k>=1<=2097151,shuffle.localDisk.file.output.buffer:4k>=1<=2097151,\
    shuffle.mapOutput.dispatcher.numThreads:bi,shuffle.mapOutput.minSizeForBroadcast:by,\
    shuffle.mapOutput.parallelAggregationThreshold:bi>=1,\
    shuffle.maxAccurateSkewedBlockNumber:bi>=1,shuffle.maxAttemptsOnNettyOOM:bi,\
    shuffle.minNumPartitionsToHighlyCompress:bi>=1,shuffle.push.finalize.timeout:bs>=0,\
    shuffle.push.maxBlockBatchSize:by,shuffle.push.maxBlockSizeToPush:by,\
    shuffle.push.maxRetainedMergerLocations:bi,shuffle.push.merge.finalizeThreads:bi,\
    shuffle.push.mergersMinStaticThreshold:bi,shuffle.push.mergersMinThresholdRatio:bd,\
    shuffle.push.minCompletedPushRatio:bd,shuffle.push.minShuffleSizeToWait:by,\
    shuffle.push.numPushThreads:bi,shuffle.push.results.timeout:bs>=0,\
    shuffle.push.sendFinalizeRPCThreads:bi,shuffle.registration.maxAttempts:bi,\
    shuffle.registration.timeout:bu,shuffle.service.db.backend:b~LEVELDB ROCKSDB,\
    shuffle.service.port:bi,shuffle.sort.bypassMergeThreshold:bi,\
    shuffle.sort.initialBufferSize:by>=1<=2147483647,shuffle.spill.batchSize:bl,\
    shuffle.spill.diskWriteBufferSize:by>=13<=2147483632,shuffle.spill.initialMemoryThreshold:by,\
    shuffle.spill.maxSizeInBytesForSpillThreshold:4y>=1,\
    shuffle.spill.numElementsForceSpillThreshold:bi,\
    shuffle.unsafe.file.output.buffer:bk>=1<=2097151,shutdown.timeout:4u,\
    speculation.efficiency.longRunTaskFactor:bd>=1,\
    speculation.efficiency.processRateMultiplier:bd>0<=1,speculation.interval:bu,\
    speculation.minTaskRuntime:bu,speculation.multiplier:bd,speculation.quantile:bd,\
    speculation.task.duration.threshold:bu,sql.adaptive.advisoryPartitionSizeInBytes:by>=1,\
    sql.adaptive.autoBroadcastJoinThreshold:by,\
    sql.adaptive.coalescePartitions.initialPartitionNum:bi>=1,\
    sql.adaptive.coalescePartitions.minPartitionNum:bi>=1,\
    sql.adaptive.coalescePartitions.minPartitionSize:by>=1,\
    sql.adaptive.logLevel:b~DEBUG ERROR INFO TRACE WARN,\
    sql.adaptive.maxShuffledHashJoinLocalMapThreshold:by,\
    sql.adaptive.nonEmptyPartitionRatioForBroadcastJoin:bd>=0,\
    sql.adaptive.rebalancePartitionsSmallPartitionFactor:bd>0<1,\
    sql.adaptive.shuffle.targetPostShuffleInputSize:by>=1,\
    sql.adaptive.skewJoin.skewedPartitionFactor:bd>=0,\
    sql.adaptive.skewJoin.skewedPartitionThresholdInBytes:by,sql.addPartitionInBatch.size:bi>=1,\
    sql.analyzer.canonicalization.multiCommutativeOpMemoryOptThreshold:bi,\
    sql.analyzer.maxIterations:bi,sql.analyzer.singlePassResolver.dualRunSampleRate:4d,\
    sql.autoBroadcastJoinThreshold:by,\
    sql.avro.compression.codec:b=bzip2 deflate snappy uncompressed xz zstandard,\
    sql.avro.datetimeRebaseModeInRead:b~CORRECTED EXCEPTION LEGACY,\
    sql.avro.datetimeRebaseModeInWrite:b~CORRECTED EXCEPTION LEGACY,\
    sql.avro.deflate.level:bi>=-1<=9,sql.avro.xz.level:4i>=1<=9,sql.avro.zstandard.level:4i,\
    sql.binaryOutputStyle:4~BASE64 BASIC HEX HEX_DISCRETE UTF-8,\
    sql.broadcastExchange.maxThreadThreshold:bi>=1<=128,sql.broadcastTimeout:bs,\
    sql.bucketing.coalesceBucketsInJoin.maxBucketRatio:bi>=1,\
    sql.cartesianProductExec.buffer.in.memory.threshold:bi,\
    sql.cartesianProductExec.buffer.spill.size.threshold:4y>=1,\
    sql.cartesianProductExec.buffer.spill.threshold:bi,sql.catalogImplementation:b=hive in-memory,\
    sql.cbo.joinReorder.card.weight:bd>=0<=1,sql.cbo.joinReorder.dp.threshold:bi>=1,\
    sql.cbo.starJoinFTRatio:bd,sql.codegen.aggregate.fastHashMap.capacityBit:bi>=10<=30,\
    sql.codegen.broadcastCleanedSourceThreshold:4i,sql.codegen.cache.maxEntries:bi>=0,\
    sql.codegen.factoryMode:3=CODEGEN_ONLY FALLBACK NO_CODEGEN;4~CODEGEN_ONLY FALLBACK NO_CODEGEN,\
    sql.codegen.hugeMethodLimit:bi,sql.codegen.logLevel:4~DEBUG ERROR INFO TRACE WARN,\
    sql.codegen.logging.maxLines:bi>=-1,sql.codegen.maxFields:bi,\
    sql.codegen.methodSplitThreshold:bi>=1,sql.connect.ui.retainedSessions:4i,\
    sql.connect.ui.retainedStatements:4i,sql.csv.parser.inputBufferSize:bi,\
    sql.cteRecursionAnchorRowsLimitToConvertToLocalRelation:4i,sql.cteRecursionLevelLimit:4i,\
    sql.cteRecursionRowLimit:4i,sql.dataframeCache.logLevel:4~DEBUG ERROR INFO TRACE WARN,\
    sql.debug.maxToStringFields:bi,\
    sql.defaultCacheStorageLevel:4~DISK_ONLY DISK_ONLY_2 DISK_ONLY_3 MEMORY_AND_DISK MEMORY_AND_DI\
    SK_2 MEMORY_AND_DISK_SER MEMORY_AND_DISK_SER_2 MEMORY_ONLY MEMORY_ONLY_2 MEMORY_ONLY_SER MEMOR\
    Y_ONLY_SER_2 NONE OFF_HEAP,sql.defaultSizeInBytes:by,\
    sql.error.messageFormat:b~MINIMAL PRETTY STANDARD,sql.event.truncate.length:bi>=0,\
    sql.execution.arrow.compression.codec:4~lz4 none zstd,\
    sql.execution.arrow.compression.zstd.level:4i,\
    sql.execution.arrow.localRelationThreshold:by>=0,\
    sql.execution.arrow.maxBytesPerBatch:4y>=1<=2147483647,\
    sql.execution.arrow.maxBytesPerOutputBatch:4y<=2147483647,\
    sql.execution.arrow.maxRecordsPerBatch:bi,sql.execution.arrow.maxRecordsPerOutputBatch:4i,\
    sql.execution.arrow.transformWithStateInPySpark.maxStateRecordsPerBatch:4i,\
    sql.execution.broadcastHashJoin.outputPartitioningExpandLimit:bi>=0,\
    sql.execution.pandas.structHandlingMode:b=dict legacy row,\
    sql.execution.pandas.udf.buffer.size:bi>=0,sql.execution.pyspark.udf.idleTimeoutSeconds:4s>=0,\
    sql.execution.pyspark.udf.tracebackDumpIntervalSeconds:4s>=0,\
    sql.execution.python.udf.buffer.size:4i>=0,sql.execution.python.udf.maxRecordsPerBatch:4i>=1,\
    sql.execution.pythonUDF.arrow.concurrency.level:4i>=2,\
    sql.execution.rangeExchange.sampleSizePerPartition:bi,\
    sql.execution.topKSortFallbackThreshold:bi,\
    sql.expressionTreeChangeLog.level:4~DEBUG ERROR INFO TRACE WARN,\
    sql.files.maxPartitionBytes:by,sql.files.maxPartitionNum:bi>=1,sql.files.maxRecordsPerFile:bl,\
    sql.files.minPartitionNum:bi>=1,sql.files.openCostInBytes:by,\
    sql.filesourceTableRelationCacheSize:bi>=0,\
    sql.hive.caseSensitiveInferenceMode:b~INFER_AND_SAVE INFER_ONLY NEVER_INFER,\
    sql.hive.filesourcePartitionFileCacheSize:bl,\
    sql.hive.metastorePartitionPruningInSetThreshold:bi>=1,\
    sql.hive.tablePropertyLengthThreshold:bi,sql.inMemoryColumnarStorage.batchSize:bi,\
    sql.inMemoryColumnarStorage.hugeVectorReserveRatio:4d,\
    sql.inMemoryColumnarStorage.hugeVectorThreshold:4y,sql.leafNodeDefaultParallelism:bi>=1,\
    sql.legacy.ctePrecedencePolicy:b~CORRECTED EXCEPTION LEGACY,\
    sql.legacy.timeParserPolicy:b~CORRECTED EXCEPTION LEGACY,sql.limit.initialNumPartitions:bi>=1,\
    sql.limit.scaleUpFactor:bi,sql.mapKeyDedupPolicy:b~EXCEPTION LAST_WIN,\
    sql.maxBroadcastTableSize:4y,sql.maxConcurrentOutputFileWriters:bi,\
    sql.maxMetadataStringLength:bi>=4,sql.maxPlanStringLength:by>=0<=2147483632,\
    sql.maxSinglePartitionBytes:by,sql.metadataCacheTTLSeconds:bs,\
    sql.nameResolutionLog.level:4~DEBUG ERROR INFO TRACE WARN,\
    sql.objectHashAggregate.sortBased.fallbackThreshold:bi,\
    sql.optimizer.dynamicPartitionPruning.fallbackFilterRatio:bd,\
    sql.optimizer.expressionProjectionCandidateLimit:bi,sql.optimizer.inSetConversionThreshold:bi,\
    sql.optimizer.inSetSwitchThreshold:bi>=0<=600,sql.optimizer.maxIterations:bi,\
    sql.optimizer.runtime.bloomFilter.applicationSideScanSizeThreshold:by,\
    sql.optimizer.runtime.bloomFilter.creationSideThreshold:by,\
    sql.optimizer.runtime.bloomFilter.expectedNumItems:bl,\
    sql.optimizer.runtime.bloomFilter.maxNumBits:bl,\
    sql.optimizer.runtime.bloomFilter.maxNumItems:bl,sql.optimizer.runtime.bloomFilter.numBits:bl,\
    sql.optimizer.runtimeFilter.number.threshold:bi>=0,\
    sql.optimizer.windowGroupLimitThreshold:bi>=-1,sql.orc.columnarReaderBatchSize:bi,\
    sql.orc.columnarWriterBatchSize:bi,\
    sql.orc.compression.codec:3~lz4 lzo none snappy uncompressed zlib zstd;4~brotli lz4 lzo none s\
    nappy uncompressed zlib zstd,sql.orc.impl:b=hive native,\
    sql.parquet.columnarReaderBatchSize:bi,\
    sql.parquet.compression.codec:3~brotli gzip lz4 lz4_raw lz4raw lzo none snappy uncompressed zs\
    td;4~brotli gzip lz4 lz4_raw lzo none snappy uncompressed zstd,\
    sql.parquet.datetimeRebaseModeInRead:b~CORRECTED EXCEPTION LEGACY,\
    sql.parquet.datetimeRebaseModeInWrite:b~CORRECTED EXCEPTION LEGACY,\
    sql.parquet.int96RebaseModeInRead:b~CORRECTED EXCEPTION LEGACY,\
    sql.parquet.int96RebaseModeInWrite:b~CORRECTED EXCEPTION LEGACY,\
    sql.parquet.outputTimestampType:b~INT96 TIMESTAMP_MICROS TIMESTAMP_MILLIS,\
    sql.parquet.pushdown.inFilterThreshold:bi>=0,sql.parser.parserDfaCacheFlushRatio:4d,\
    sql.parser.parserDfaCacheFlushThreshold:4i,sql.pipelines.event.queue.capacity:4i>=1,\
    sql.pipelines.execution.maxConcurrentFlows:4i,\
    sql.pipelines.execution.streamstate.pollingInterval:4s,\
    sql.pipelines.execution.watchdog.maxRetryTime:4s,\
    sql.pipelines.execution.watchdog.minRetryTime:4s>=1,sql.pipelines.maxFlowRetryAttempts:4i,\
    sql.pipelines.timeoutMsForTerminationJoinAndLock:4u>=1,sql.pivotMaxValues:bi,\
    sql.planChangeLog.level:4~DEBUG ERROR INFO TRACE WARN,sql.planner.pythonExecution.memory:4m,\
    sql.pyspark.plotting.max_rows:4i,sql.pyspark.udf.profiler:4~memory perf,\
    sql.repl.eagerEval.maxNumRows:bi,sql.repl.eagerEval.truncate:bi,\
    sql.resultQueryStage.maxThreadThreshold:4i>=1<=1024,\
    sql.scriptTransformation.exitTimeoutInSeconds:bs>=1,\
    sql.session.localRelationBatchOfChunksSizeBytes:4l>=1,\
    sql.session.localRelationCacheThreshold:bi>=0,sql.session.localRelationChunkSizeBytes:4l>=1,\
    sql.session.localRelationChunkSizeLimit:4y,sql.session.localRelationChunkSizeRows:4i>=1,\
    sql.session.localRelationSizeLimit:4y,sql.sessionWindow.buffer.in.memory.threshold:bi,\
    sql.sessionWindow.buffer.spill.size.threshold:4y>=1,\
    sql.sessionWindow.buffer.spill.threshold:bi,sql.shuffle.partitions:bi>=1,\
    sql.shuffleExchange.maxThreadThreshold:4i>=1<=1024,sql.shuffledHashJoinFactor:bi>=1,\
    sql.sortMergeJoinExec.buffer.in.memory.threshold:bi,\
    sql.sortMergeJoinExec.buffer.spill.size.threshold:4y>=1,\
    sql.sortMergeJoinExec.buffer.spill.threshold:bi,sql.sources.binaryFile.maxLength:bi,\
    sql.sources.bucketing.maxBuckets:bi>=1,sql.sources.fileCompressionFactor:bd>0,\
    sql.sources.parallelPartitionDiscovery.parallelism:bi,\
    sql.sources.parallelPartitionDiscovery.threshold:bi>=0,\
    sql.sources.partitionOverwriteMode:b~DYNAMIC STATIC,\
    sql.sources.schemaStringLengthThreshold:bi,sql.stackTracesInDataFrameContext:4i>=1,\
    sql.statistics.histogram.numBins:bi>=2,sql.statistics.ndv.maxError:bd,\
    sql.statistics.percentile.accuracy:bi,sql.storeAssignmentPolicy:b~ANSI LEGACY STRICT,\
    sql.streaming.aggregation.stateFormatVersion:bi>=1<=2,\
    sql.streaming.continuous.epochBacklogQueueSize:bi,\
    sql.streaming.continuous.executorPollIntervalMs:bu,\
    sql.streaming.continuous.executorQueueSize:bi,sql.streaming.fileSink.log.cleanupDelay:bu,\
    sql.streaming.fileSink.log.compactInterval:bi,sql.streaming.fileSource.cleaner.numThreads:bi,\
    sql.streaming.fileSource.log.cleanupDelay:bu,sql.streaming.fileSource.log.compactInterval:bi,\
    sql.streaming.flatMapGroupsWithState.stateFormatVersion:bi>=1<=2,\
    sql.streaming.internal.stateStore.partitions:4i>=1,\
    sql.streaming.join.stateFormatVersion:3i>=1<=2;4i>=1<=3,\
    sql.streaming.maxBatchesToRetainInMemory:bi,sql.streaming.minBatchesToRetain:bi,\
    sql.streaming.noDataProgressEventInterval:bu,sql.streaming.numRecentProgressUpdates:bi,\
    sql.streaming.pollingDelay:bu,sql.streaming.ratioExtraSpaceAllowedInCheckpoint:4d,\
    sql.streaming.realTimeMode.minBatchDuration:4u,\
    sql.streaming.stateStore.checkpointFormatVersion:4i,\
    sql.streaming.stateStore.maintenanceInterval:bu,\
    sql.streaming.stateStore.maintenanceProcessingTimeout:4s,\
    sql.streaming.stateStore.maintenanceShutdownTimeout:4s,\
    sql.streaming.stateStore.maxLaggingStoresToReport:4i>=0,\
    sql.streaming.stateStore.maxNumStateSchemaFiles:4i,\
    sql.streaming.stateStore.maxVersionsToDeletePerMaintenance:4i,\
    sql.streaming.stateStore.minDeltasForSnapshot:bi,\
    sql.streaming.stateStore.multiplierForMinTimeDiffToLog:4l>=1,\
    sql.streaming.stateStore.multiplierForMinVersionDiffToLog:4l>=1,\
    sql.streaming.stateStore.numStateStoreInstanceMetricsToReport:4i>=0,\
    sql.streaming.stateStore.numStateStoreMaintenanceThreads:4i>=1,\
    sql.streaming.stateStore.rocksdb.formatVersion:bi>=0,\
    sql.streaming.stateStore.snapshotLagReportInterval:4u,\
    sql.streaming.stateStore.valueStateSchemaEvolutionThreshold:4i,sql.streaming.stopTimeout:bu,\
    sql.streaming.transformWithState.stateSchemaVersion:4i,\
    sql.streaming.ui.retainedProgressUpdates:bi,sql.streaming.ui.retainedQueries:bi,\
    sql.subexpressionElimination.cache.maxEntries:bi>=0,\
    sql.subquery.maxThreadThreshold:bi>=1<=128,sql.thriftServer.queryTimeout:bs,\
    sql.thriftserver.ui.retainedSessions:bi,sql.thriftserver.ui.retainedStatements:bi,\
    sql.timestampType:b~TIMESTAMP_LTZ TIMESTAMP_NTZ,sql.transposeMaxValues:4i,\
    sql.ui.retainedExecutions:bi,sql.variant.shredding.maxSchemaDepth:4i,\
    sql.variant.shredding.maxSchemaWidth:4i,sql.view.maxNestedViewDepth:bi>=1,\
    sql.windowExec.buffer.in.memory.threshold:bi,sql.windowExec.buffer.spill.size.threshold:4y>=1,\
    sql.windowExec.buffer.spill.threshold:bi,stage.maxAttempts:bi,stage.maxConsecutiveAttempts:4i,\
    standalone.executorRemoveDelayOnDisconnection:bu,storage.blockManagerHeartbeatTimeoutMs:bu,\
    storage.blockManagerMasterDriverHeartbeatTimeoutMs:bu,\
    storage.blockManagerTimeoutIntervalMs:bu,storage.cachedPeersTtl:bi,\
    storage.decommission.maxReplicationFailuresPerBlock:bi,\
    storage.decommission.replicationReattemptInterval:bu>=1,\
    storage.decommission.shuffleBlocks.maxDiskSize:by,\
    storage.decommission.shuffleBlocks.maxThreads:bi>=1,storage.localDiskByExecutors.cacheSize:bi,\
    storage.maxReplicationFailures:bi,storage.memoryMapLimitForTests:by,\
    storage.memoryMapThreshold:by,storage.unrollMemoryCheckPeriod:bl,\
    storage.unrollMemoryGrowthFactor:bd,storage.unrollMemoryThreshold:bl,\
    streaming.backpressure.initialRate:bl,streaming.backpressure.pid.derived:bd,\
    streaming.backpressure.pid.integral:bd,streaming.backpressure.pid.minRate:bd,\
    streaming.backpressure.pid.proportional:bd,streaming.blockInterval:bu,\
    streaming.concurrentJobs:bi,streaming.driver.writeAheadLog.batchingTimeout:bl,\
    streaming.driver.writeAheadLog.maxFailures:bi,\
    streaming.driver.writeAheadLog.rollingIntervalSecs:bi,\
    streaming.dynamicAllocation.maxExecutors:bi>=1,streaming.dynamicAllocation.minExecutors:bi>=1,\
    streaming.dynamicAllocation.scalingDownRatio:bd>0,\
    streaming.dynamicAllocation.scalingInterval:bs>=1,\
    streaming.dynamicAllocation.scalingUpRatio:bd>0,streaming.gracefulStopTimeout:bu,\
    streaming.manualClock.jump:bl,streaming.receiver.maxRate:bl,\
    streaming.receiver.writeAheadLog.maxFailures:bi,\
    streaming.receiver.writeAheadLog.rollingIntervalSecs:bi,\
    streaming.sessionByKey.deltaChainThreshold:bi,streaming.ui.retainedBatches:bi,task.cpus:bi,\
    task.maxDirectResultSize:by<=2147483631,task.maxFailures:bi,task.reaper.killTimeout:bu,\
    task.reaper.pollingInterval:bu,testing.memory:bl,testing.nCoresPerExecutor:bi,\
    testing.nExecutorsPerHost:bi,testing.nHosts:bi,testing.reservedMemory:bl,\
    ui.consoleProgress.update.interval:bu,ui.dagGraph.retainedRootRDDs:bi,ui.jettyStopTimeout:4u,\
    ui.liveUpdate.minFlushPeriod:bn,ui.liveUpdate.period:bn,ui.port:bi,ui.requestHeaderSize:by,\
    ui.retainedDeadExecutors:bi,ui.retainedJobs:bi,ui.retainedStages:bi,ui.retainedTasks:bi,\
    ui.timeline.executors.maximum:bi,ui.timeline.jobs.maximum:bi,ui.timeline.stages.maximum:bi,\
    ui.timeline.tasks.maximum:bi,unsafe.sorter.spill.reader.buffer.size:bi>=1048576<=16777216,\
    worker.cleanup.appDataTtl:bl,worker.cleanup.interval:bl,worker.driverTerminateTimeout:bu,\
    worker.executorStateSync.maxAttempts:bi,worker.initialRegistrationRetries:4i>=1,\
    worker.maxRegistrationRetries:4i>=1,worker.timeout:bl,\
    worker.ui.compressedLogFileLengthCacheSize:bi,worker.ui.port:bi,worker.ui.retainedDrivers:bi,\
    worker.ui.retainedExecutors:bi,yarn.am.attemptFailuresValidityInterval:bu,yarn.am.cores:bi,\
    yarn.am.finalMessageLimit:by,yarn.am.memory:bm,yarn.am.memoryOverhead:bm,yarn.am.waitTime:bu,\
    yarn.client.statCache.preload.perDirectoryThreshold:4i,yarn.clientLaunchMonitorInterval:bu,\
    yarn.containerLauncherMaxThreads:bi,yarn.maxAppAttempts:bi,yarn.priority:bi,\
    yarn.report.interval:bu,yarn.report.loggingFrequency:bi>=1,\
    yarn.scheduler.heartbeat.interval-ms:bu,yarn.scheduler.initial-allocation.interval:bu,\
    yarn.scheduler.reporterThread.maxFailures:bi,yarn.submit.file.replication:bi,
    """
  }
}
