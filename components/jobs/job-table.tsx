import Link from 'next/link';
import { LocalTime } from '@/components/ui/local-time';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { jobTitle } from '@/lib/jobs/job-title';
import type { Job } from '@/lib/jobs/schema';
import { Elapsed } from './elapsed';
import { JobCost } from './job-cost';
import { JobStatusMark } from './job-status-mark';
import { OverrideMark } from './override-mark';
import { shortPlace } from './place-words';

interface JobTableProps {
  jobs: readonly Job[];
}

/** Jobs, each a link to its page. */
export function JobTable({ jobs }: JobTableProps) {
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead className="text-right max-sm:hidden">Job</TableHead>
          <TableHead className="max-sm:pl-4">What</TableHead>
          <TableHead>State</TableHead>
          <TableHead className="max-sm:hidden">Preset</TableHead>
          <TableHead className="max-sm:hidden">Started by</TableHead>
          <TableHead>Started</TableHead>
          <TableHead className="text-right max-sm:hidden">Duration</TableHead>
          <TableHead className="text-right max-sm:hidden">Cost</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {jobs.map((job) => (
          <TableRow key={job.id}>
            <TableCell className="text-right text-muted-foreground tabular-nums max-sm:hidden">
              {job.number}
            </TableCell>
            <TableCell className="font-medium max-sm:pl-4 sm:whitespace-nowrap">
              <Link href={`/jobs/${job.id}`} className="rounded-sm underline-offset-4 hover:underline">
                {jobTitle(job)}
              </Link>
              {job.retryOf && (
                <span className="ml-2 font-normal text-muted-foreground text-xs">
                  again, after {job.retryOf.number}
                </span>
              )}
            </TableCell>
            <TableCell>
              <span className="flex flex-wrap items-baseline gap-x-2">
                <JobStatusMark status={job.status} />
                {job.place && (
                  <span className="text-muted-foreground text-xs tabular-nums">{shortPlace(job.place)}</span>
                )}
                {job.override && <OverrideMark override={job.override} />}
              </span>
            </TableCell>
            <TableCell title={job.revision?.presetName} className="max-w-48 truncate max-sm:hidden">
              {job.revision?.presetName ?? '—'}
            </TableCell>
            <TableCell title={job.requestedByName} className="max-w-48 truncate max-sm:hidden">
              {job.requestedByName}
            </TableCell>
            <TableCell className="whitespace-nowrap tabular-nums">
              <LocalTime date={job.startedAt ?? job.createdAt} className="max-sm:hidden" />
              <span className="sm:hidden">
                <LocalTime date={job.startedAt ?? job.createdAt} format="ago" />
                {job.startedAt && (
                  <span className="block text-muted-foreground text-xs">
                    for <Elapsed from={job.startedAt} to={job.finishedAt} />
                  </span>
                )}
              </span>
            </TableCell>
            <TableCell className="text-right max-sm:hidden">
              <Elapsed from={job.startedAt} to={job.finishedAt} />
            </TableCell>
            <TableCell className="text-right max-sm:hidden">
              <JobCost spend={job.spend} isOpen={job.finishedAt === null} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
