-- AlterTable
ALTER TABLE "MetricContainer" DROP COLUMN "cumulative";

-- AlterTable
ALTER TABLE "MetricCollector" ADD COLUMN     "counts" JSONB NOT NULL DEFAULT '{}';

-- DropTable
DROP TABLE "MetricPoint";

-- DropTable
DROP TABLE "MetricLayout";

-- CreateTable
CREATE TABLE "MetricFrame" (
    "stepSeconds" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "MetricFrame_pkey" PRIMARY KEY ("stepSeconds","part","startsAt")
);

-- By hand

-- The bytes are packed already: compressing them once more would cost time and gain nothing.
ALTER TABLE "MetricFrame" ALTER COLUMN "data" SET STORAGE EXTERNAL;
