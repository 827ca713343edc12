-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "jobId" TEXT,
ADD COLUMN     "presetId" TEXT,
ADD COLUMN     "revisionId" TEXT;

-- AlterTable
ALTER TABLE "Preset" ADD COLUMN     "requiredApprovals" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "ticket" TEXT;

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "secretNames" JSONB;

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "params" JSONB;

-- CreateTable
CREATE TABLE "Approval" (
    "id" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "approverId" TEXT NOT NULL,
    "approverName" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quarantine" (
    "revisionId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Quarantine_pkey" PRIMARY KEY ("revisionId")
);

-- CreateTable
CREATE TABLE "Draft" (
    "presetId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("presetId","userId")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "style" TEXT NOT NULL,
    "signingSecret" TEXT NOT NULL,
    "events" TEXT[],
    "pausedAt" TIMESTAMPTZ(3),
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "webhookId" TEXT NOT NULL,
    "entryId" BIGINT,
    "event" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredStatus" INTEGER,
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationCursor" (
    "id" TEXT NOT NULL,
    "lastEntryId" BIGINT NOT NULL,

    CONSTRAINT "NotificationCursor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Approval_revisionId_approverId_key" ON "Approval"("revisionId", "approverId");

-- CreateIndex
CREATE UNIQUE INDEX "Webhook_name_key" ON "Webhook"("name");

-- CreateIndex
CREATE INDEX "Delivery_status_dueAt_idx" ON "Delivery"("status", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_createdAt_idx" ON "Delivery"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_webhookId_entryId_key" ON "Delivery"("webhookId", "entryId");

-- CreateIndex
CREATE INDEX "AuditEntry_presetId_id_idx" ON "AuditEntry"("presetId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_id_idx" ON "AuditEntry"("actorId", "id");

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quarantine" ADD CONSTRAINT "Quarantine_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_presetId_fkey" FOREIGN KEY ("presetId") REFERENCES "Preset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand

-- The kinds that the history filters by. Sign-ins and the starts of jobs are many and seldom asked for.
ALTER TABLE "AuditEntry" ADD COLUMN "kind" TEXT NOT NULL GENERATED ALWAYS AS (
  CASE
    WHEN "action" IN ('revision.approve', 'revision.withdraw-approval') THEN 'approval'
    WHEN "action" IN ('revision.quarantine', 'revision.lift-quarantine') THEN 'quarantine'
    WHEN "action" LIKE 'revision.%' THEN 'revision'
    WHEN "action" LIKE 'preset.%' THEN 'preset'
    WHEN "action" = 'job.start' THEN 'start'
    WHEN "action" IN ('job.succeed', 'job.end') AND "after" ->> 'kind' IN ('deploy', 'rollback') THEN 'deployment'
    WHEN "action" LIKE 'job.%' THEN 'job'
    WHEN "action" = 'person.sign-in' THEN 'sign-in'
    WHEN "action" LIKE 'person.%' OR "action" LIKE 'invitation.%' THEN 'people'
    ELSE 'settings'
  END) STORED;
CREATE INDEX "AuditEntry_kind_id_idx" ON "AuditEntry"("kind", "id");
CREATE INDEX "AuditEntry_telling_idx" ON "AuditEntry"("id") WHERE "kind" NOT IN ('start', 'sign-in');

-- Words for the search: `--max-running-requests` becomes three of them, one after another. Nobody is found by e-mail address.
ALTER TABLE "AuditEntry" ADD COLUMN "words" TSVECTOR GENERATED ALWAYS AS (
  to_tsvector('simple', regexp_replace(left(
    "actorName" || ' ' || "action" || ' ' || "summary"
      || ' ' || coalesce(CASE WHEN jsonb_typeof("before") = 'object' THEN "before" - 'email' ELSE "before" END::text, '')
      || ' ' || coalesce(CASE WHEN jsonb_typeof("after") = 'object' THEN "after" - 'email' ELSE "after" END::text, ''),
    100000), '[^[:alnum:]]+', ' ', 'g'))) STORED;
CREATE INDEX "AuditEntry_words_idx" ON "AuditEntry" USING GIN ("words");

-- What was typed, as a query: each word's beginning, and `max-running` as two words that follow one another.
CREATE FUNCTION audit_query(typed TEXT) RETURNS TSQUERY LANGUAGE sql STABLE AS $$
  SELECT string_agg(phrase || ':*', ' & ')::tsquery
  FROM (SELECT nullif(phraseto_tsquery('simple', regexp_replace(word, '[^[:alnum:]]+', ' ', 'g'))::text, '') AS phrase
        FROM unnest(string_to_array(typed, ' ')) AS word) AS phrases
  WHERE phrase IS NOT NULL
$$;

-- A value with its length in bytes before it, so that no two lists of values read alike; `-` is null.
CREATE FUNCTION audit_value(value TEXT) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-') || ','
$$;

-- scripts/audit/entry-hash.mjs computes the same without the database.
CREATE FUNCTION audit_hash(entry "AuditEntry", previous TEXT) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(
    audit_value(previous)
      || audit_value(entry."id"::text)
      || audit_value(to_char(entry."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      || audit_value(entry."actorId")
      || audit_value(entry."actorName")
      || audit_value(entry."action")
      || audit_value(entry."subjectKind")
      || audit_value(entry."subjectId")
      || audit_value(entry."summary")
      || audit_value(entry."before"::text)
      || audit_value(entry."after"::text)
      || audit_value(entry."presetId")
      || audit_value(entry."revisionId")
      || audit_value(entry."jobId"),
    'UTF8')), 'hex')
$$;

-- Entries of the first release: what they are about, then the beginning of the chain.
UPDATE "AuditEntry" SET "revisionId" = revision."id", "presetId" = revision."presetId"
  FROM "Revision" revision
  WHERE "subjectKind" = 'revision' AND "subjectId" = revision."id";
UPDATE "AuditEntry" SET "jobId" = job."id", "revisionId" = revision."id", "presetId" = revision."presetId"
  FROM "Job" job LEFT JOIN "Revision" revision ON revision."id" = job."revisionId"
  WHERE "subjectKind" = 'job' AND "subjectId" = job."id";
DO $$
DECLARE
  entry "AuditEntry";
  previous TEXT := '';
BEGIN
  FOR entry IN SELECT * FROM "AuditEntry" ORDER BY "id" LOOP
    previous := audit_hash(entry, previous);
    UPDATE "AuditEntry" SET "hash" = previous WHERE "id" = entry."id";
  END LOOP;
END $$;

CREATE FUNCTION audit_append() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  last RECORD;
BEGIN
  -- From here to its commit a writer is alone, so the entry it follows is the last one, and numbers have no gaps.
  PERFORM pg_advisory_xact_lock(5152);
  SELECT "id", "at", "hash" INTO last FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1;
  NEW."id" := coalesce(last."id", 0) + 1;
  -- Clocks of several machines differ: time never runs backwards along the chain.
  NEW."at" := greatest(NEW."at", last."at");
  NEW."hash" := audit_hash(NEW, coalesce(last."hash", ''));
  RETURN NEW;
END $$;
CREATE TRIGGER audit_append BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_append();

CREATE FUNCTION audit_refuse() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is only added to: % is refused.', lower(TG_OP);
END $$;
CREATE TRIGGER audit_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
