-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'viewer',
    "banned" BOOLEAN DEFAULT false,
    "banReason" TEXT,
    "banExpires" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "impersonatedBy" TEXT,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "invitedById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "userId" TEXT,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Preset" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Preset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL,
    "presetId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "config" JSONB NOT NULL,
    "command" TEXT[],
    "message" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "reasons" JSONB NOT NULL,
    "parentId" TEXT,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "appName" TEXT NOT NULL,
    "weights" JSONB,
    "kernels" JSONB,
    "volumesObservedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "revisionId" TEXT,
    "requestedById" TEXT,
    "requestedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "leaseOwner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "functionCallId" TEXT,
    "error" TEXT,
    "result" JSONB,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobStep" (
    "id" TEXT NOT NULL,
    "jobId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "detail" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "JobStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobLogLine" (
    "jobId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "JobLogLine_pkey" PRIMARY KEY ("jobId","number")
);

-- CreateTable
CREATE TABLE "Deployment" (
    "id" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "jobId" TEXT NOT NULL,
    "version" INTEGER,
    "tag" TEXT NOT NULL,
    "url" TEXT,
    "deployedByName" TEXT NOT NULL,
    "deployedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Deployment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MetricContainer" (
    "id" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSnapshotAt" TIMESTAMPTZ(3) NOT NULL,
    "argv" TEXT[],
    "serverInfo" JSONB,
    "serverInfoAt" TIMESTAMPTZ(3),
    "cumulative" JSONB NOT NULL,

    CONSTRAINT "MetricContainer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MetricPoint" (
    "stepSeconds" INTEGER NOT NULL,
    "container" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tokenUsageMin" DOUBLE PRECISION,
    "tokenUsageMax" DOUBLE PRECISION,
    "tokenUsageSum" DOUBLE PRECISION,
    "tokenUsageCount" INTEGER,
    "usedTokensMin" DOUBLE PRECISION,
    "usedTokensMax" DOUBLE PRECISION,
    "usedTokensSum" DOUBLE PRECISION,
    "usedTokensCount" INTEGER,
    "poolTokensMin" DOUBLE PRECISION,
    "poolTokensMax" DOUBLE PRECISION,
    "poolTokensSum" DOUBLE PRECISION,
    "poolTokensCount" INTEGER,
    "runningRequestsMin" DOUBLE PRECISION,
    "runningRequestsMax" DOUBLE PRECISION,
    "runningRequestsSum" DOUBLE PRECISION,
    "runningRequestsCount" INTEGER,
    "queuedRequestsMin" DOUBLE PRECISION,
    "queuedRequestsMax" DOUBLE PRECISION,
    "queuedRequestsSum" DOUBLE PRECISION,
    "queuedRequestsCount" INTEGER,
    "genThroughputMin" DOUBLE PRECISION,
    "genThroughputMax" DOUBLE PRECISION,
    "genThroughputSum" DOUBLE PRECISION,
    "genThroughputCount" INTEGER,
    "acceptLengthMin" DOUBLE PRECISION,
    "acceptLengthMax" DOUBLE PRECISION,
    "acceptLengthSum" DOUBLE PRECISION,
    "acceptLengthCount" INTEGER,
    "cacheHitRateMin" DOUBLE PRECISION,
    "cacheHitRateMax" DOUBLE PRECISION,
    "cacheHitRateSum" DOUBLE PRECISION,
    "cacheHitRateCount" INTEGER,
    "retractedRequestsMin" DOUBLE PRECISION,
    "retractedRequestsMax" DOUBLE PRECISION,
    "retractedRequestsSum" DOUBLE PRECISION,
    "retractedRequestsCount" INTEGER,
    "prefillComputeTokens" DOUBLE PRECISION,
    "prefillCacheTokens" DOUBLE PRECISION,
    "decodeTokens" DOUBLE PRECISION,
    "promptTokens" DOUBLE PRECISION,
    "generationTokens" DOUBLE PRECISION,
    "requests" DOUBLE PRECISION,
    "ttftLayout" INTEGER,
    "ttftBuckets" DOUBLE PRECISION[],
    "ttftSum" DOUBLE PRECISION,
    "interTokenLayout" INTEGER,
    "interTokenBuckets" DOUBLE PRECISION[],
    "interTokenSum" DOUBLE PRECISION,
    "endToEndLayout" INTEGER,
    "endToEndBuckets" DOUBLE PRECISION[],
    "endToEndSum" DOUBLE PRECISION,
    "queueTimeLayout" INTEGER,
    "queueTimeBuckets" DOUBLE PRECISION[],
    "queueTimeSum" DOUBLE PRECISION,

    CONSTRAINT "MetricPoint_pkey" PRIMARY KEY ("stepSeconds","container","at")
);

-- CreateTable
CREATE TABLE "MetricLayout" (
    "id" SERIAL NOT NULL,
    "bounds" DOUBLE PRECISION[],

    CONSTRAINT "MetricLayout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContainerCount" (
    "stepSeconds" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "samples" INTEGER NOT NULL,
    "runningMax" INTEGER NOT NULL,
    "runningSum" INTEGER NOT NULL,
    "startingMax" INTEGER NOT NULL,
    "startingSum" INTEGER NOT NULL,

    CONSTRAINT "ContainerCount_pkey" PRIMARY KEY ("stepSeconds","at")
);

-- CreateTable
CREATE TABLE "ListedContainer" (
    "id" TEXT NOT NULL,
    "firstListedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "ListedContainer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MetricCollector" (
    "id" TEXT NOT NULL,
    "leaseOwner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "polledAt" TIMESTAMPTZ(3),
    "unreachableSince" TIMESTAMPTZ(3),
    "unreachableWhy" TEXT,
    "storedSnapshots" BIGINT NOT NULL DEFAULT 0,
    "refusedSnapshots" BIGINT NOT NULL DEFAULT 0,
    "lastRefusal" TEXT,

    CONSTRAINT "MetricCollector_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_idx" ON "AuditEntry"("subjectKind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Preset_name_key" ON "Preset"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_presetId_number_key" ON "Revision"("presetId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Target_environment_appName_key" ON "Target"("environment", "appName");

-- CreateIndex
CREATE UNIQUE INDEX "Job_number_key" ON "Job"("number");

-- CreateIndex
CREATE INDEX "Job_status_idx" ON "Job"("status");

-- CreateIndex
CREATE INDEX "Job_targetId_createdAt_idx" ON "Job"("targetId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "JobStep_jobId_key_key" ON "JobStep"("jobId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Deployment_jobId_key" ON "Deployment"("jobId");

-- CreateIndex
CREATE INDEX "Deployment_targetId_deployedAt_idx" ON "Deployment"("targetId", "deployedAt");

-- CreateIndex
CREATE INDEX "MetricContainer_lastSnapshotAt_idx" ON "MetricContainer"("lastSnapshotAt");

-- CreateIndex
CREATE INDEX "MetricPoint_stepSeconds_at_idx" ON "MetricPoint"("stepSeconds", "at");

-- CreateIndex
CREATE UNIQUE INDEX "MetricLayout_bounds_key" ON "MetricLayout"("bounds");

-- CreateIndex
CREATE INDEX "ListedContainer_endedAt_idx" ON "ListedContainer"("endedAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_presetId_fkey" FOREIGN KEY ("presetId") REFERENCES "Preset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobStep" ADD CONSTRAINT "JobStep_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobLogLine" ADD CONSTRAINT "JobLogLine_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deployment" ADD CONSTRAINT "Deployment_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deployment" ADD CONSTRAINT "Deployment_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deployment" ADD CONSTRAINT "Deployment_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
