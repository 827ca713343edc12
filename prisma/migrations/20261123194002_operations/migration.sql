-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "monthlyBudgetDollars" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "override" JSONB,
ADD COLUMN     "retryOfId" TEXT,
ADD COLUMN     "scheduleId" TEXT;

-- AlterTable
ALTER TABLE "Deployment" ADD COLUMN     "readBack" JSONB;

-- AlterTable
ALTER TABLE "ContainerCount" ADD COLUMN     "pendingMax" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pendingSum" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "JobLogMark" (
    "jobId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "known" TEXT,
    "isError" BOOLEAN NOT NULL,

    CONSTRAINT "JobLogMark_pkey" PRIMARY KEY ("jobId","number")
);

-- CreateTable
CREATE TABLE "SecretDigest" (
    "secretName" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "rolling" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecretDigest_pkey" PRIMARY KEY ("secretName","key","digest")
);

-- CreateTable
CREATE TABLE "GoldenPrompt" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "prompt" TEXT NOT NULL,
    "expectation" JSONB NOT NULL,
    "maxTtftMs" INTEGER,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GoldenPrompt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoldenRun" (
    "id" TEXT NOT NULL,
    "deploymentId" TEXT NOT NULL,
    "jobId" TEXT NOT NULL,
    "promptName" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "expectation" JSONB NOT NULL,
    "maxTtftMs" INTEGER,
    "passed" BOOLEAN NOT NULL,
    "problem" TEXT,
    "answer" TEXT NOT NULL,
    "ttftMs" DOUBLE PRECISION,
    "tokensPerSecond" DOUBLE PRECISION,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GoldenRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FreezeWindow" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "span" JSONB NOT NULL,
    "liftedAt" TIMESTAMPTZ(3)[],
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FreezeWindow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Schedule" (
    "id" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "pausedAt" TIMESTAMPTZ(3),
    "savedById" TEXT NOT NULL,
    "savedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3),
    "lastRanAt" TIMESTAMPTZ(3),
    "lastOutcome" TEXT,
    "lastFailed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertRule" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "condition" JSONB NOT NULL,
    "forSeconds" INTEGER NOT NULL,
    "runbookUrl" TEXT,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "silencedUntil" TIMESTAMPTZ(3),
    "silencedByName" TEXT,
    "state" TEXT NOT NULL DEFAULT 'ok',
    "stateSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "value" DOUBLE PRECISION,
    "evaluatedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AlertRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alert" (
    "id" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "firedAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "worstValue" DOUBLE PRECISION,
    "told" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedByName" TEXT,
    "note" TEXT,

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskLease" (
    "task" TEXT NOT NULL,
    "leaseOwner" TEXT NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TaskLease_pkey" PRIMARY KEY ("task")
);

-- CreateTable
CREATE TABLE "ContainerStart" (
    "containerId" TEXT NOT NULL,
    "revision" TEXT,
    "gpu" TEXT,
    "scheduledAt" TIMESTAMPTZ(3) NOT NULL,
    "machineAt" TIMESTAMPTZ(3),
    "marks" JSONB NOT NULL DEFAULT '[]',
    "readUpTo" TIMESTAMPTZ(3),
    "progress" TEXT,
    "servingAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "isForeign" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContainerStart_pkey" PRIMARY KEY ("containerId")
);

-- CreateTable
CREATE TABLE "IncidentBundle" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "html" BYTEA NOT NULL,
    "htmlBytes" INTEGER NOT NULL,
    "shareHash" TEXT,
    "sharedAt" TIMESTAMPTZ(3),
    "sharedByName" TEXT,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IncidentBundle_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "GoldenPrompt_name_key" ON "GoldenPrompt"("name");

-- CreateIndex
CREATE INDEX "GoldenRun_deploymentId_idx" ON "GoldenRun"("deploymentId");

-- CreateIndex
CREATE UNIQUE INDEX "GoldenRun_jobId_promptName_key" ON "GoldenRun"("jobId", "promptName");

-- CreateIndex
CREATE INDEX "Schedule_dueAt_idx" ON "Schedule"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "AlertRule_name_key" ON "AlertRule"("name");

-- CreateIndex
CREATE INDEX "Alert_ruleId_firedAt_idx" ON "Alert"("ruleId", "firedAt");

-- CreateIndex
CREATE INDEX "Alert_firedAt_idx" ON "Alert"("firedAt");

-- CreateIndex
CREATE INDEX "ContainerStart_scheduledAt_idx" ON "ContainerStart"("scheduledAt");

-- CreateIndex
CREATE UNIQUE INDEX "IncidentBundle_shareHash_key" ON "IncidentBundle"("shareHash");

-- CreateIndex
CREATE INDEX "IncidentBundle_createdAt_idx" ON "IncidentBundle"("createdAt");

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_retryOfId_fkey" FOREIGN KEY ("retryOfId") REFERENCES "Job"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobLogMark" ADD CONSTRAINT "JobLogMark_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoldenRun" ADD CONSTRAINT "GoldenRun_deploymentId_fkey" FOREIGN KEY ("deploymentId") REFERENCES "Deployment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "AlertRule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand
-- A line's source has one name for the CLI now, and others for what it was told by.
UPDATE "JobLogLine" SET "source" = 'cli' WHERE "source" = 'modal';

-- Lines that are stored already are looked through once: the errors among them, as lib/jobs/known-line tells them.
INSERT INTO "JobLogMark" ("jobId", "number", "isError")
SELECT "jobId", "number", true FROM "JobLogLine"
WHERE "text" ~* '\y(error|fatal|traceback|exception|failed|panic)\y|^✗' AND "text" !~* '\y(0|no) errors?\y|--\S*error';

-- Alerts, schedules and guards are kinds of their own in the history. Both indexes go and come with the column.
ALTER TABLE "AuditEntry" DROP COLUMN "kind";
ALTER TABLE "AuditEntry" ADD COLUMN "kind" TEXT NOT NULL GENERATED ALWAYS AS (
  CASE
    WHEN "action" IN ('revision.approve', 'revision.withdraw-approval') THEN 'approval'
    WHEN "action" IN ('revision.quarantine', 'revision.lift-quarantine') THEN 'quarantine'
    WHEN "action" LIKE 'revision.%' THEN 'revision'
    WHEN "action" LIKE 'preset.%' THEN 'preset'
    WHEN "action" = 'job.start' THEN 'start'
    WHEN "action" IN ('job.succeed', 'job.end') AND "after" ->> 'kind' IN ('deploy', 'rollback') THEN 'deployment'
    WHEN "action" LIKE 'job.%' THEN 'job'
    WHEN "action" LIKE 'schedule.%' THEN 'schedule'
    WHEN "action" LIKE 'guard.%' OR "action" LIKE 'budget.%' THEN 'guard'
    WHEN "action" LIKE 'alert.%' OR "action" LIKE 'alert-rule.%' THEN 'alert'
    WHEN "action" = 'person.sign-in' THEN 'sign-in'
    WHEN "action" LIKE 'person.%' OR "action" LIKE 'invitation.%' THEN 'people'
    ELSE 'settings'
  END) STORED;
CREATE INDEX "AuditEntry_kind_id_idx" ON "AuditEntry"("kind", "id");
CREATE INDEX "AuditEntry_telling_idx" ON "AuditEntry"("id") WHERE "kind" NOT IN ('start', 'sign-in');
