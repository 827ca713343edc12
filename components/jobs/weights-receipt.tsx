import { LocalTime } from '@/components/ui/local-time';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { formatBytes, formatCount, formatQuantity } from '@/lib/format';
import type { DownloadResult, WeightsFile } from '@/lib/volumes/schema';
import { ReceiptCard } from './receipt-card';

/** What a download has left: repository, revision, files with sizes and published hashes. */
export function WeightsReceipt({ downloaded, receipt }: DownloadResult) {
  const { repo, revision, files, bytes, finishedAt } = receipt;
  return (
    <ReceiptCard
      title={downloaded ? 'Receipt of the weights' : 'Receipt of the weights: they were complete already'}
      description="The size of each file was verified on the volume. The hashes are those that the Hub publishes; they were not reckoned again here."
      receipt={receipt}
      fileName="weights-receipt.json"
      facts={[
        { term: 'Repository', value: repo },
        { term: 'Revision', value: <code className="text-xs">{revision ?? '—'}</code> },
        { term: 'Content', value: `${formatQuantity(files.length, 'file')}, ${formatBytes(bytes)}` },
        { term: 'Finished', value: <LocalTime date={finishedAt} format="ago" /> },
      ]}
    >
      <details>
        <summary className="cursor-pointer text-sm">All {formatQuantity(files.length, 'file')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard. */}
        <section aria-label="Files" tabIndex={0} className="mt-2 max-h-96 overflow-auto rounded-lg border">
          <Table>
            <TableHeader>
              <TableRow>
                <TableHead>File</TableHead>
                <TableHead className="text-right">Bytes</TableHead>
                <TableHead>Published hash</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {files.map((file) => (
                <TableRow key={file.path}>
                  <TableCell className="font-mono text-xs">{file.path}</TableCell>
                  <TableCell className="text-right text-xs tabular-nums">{formatCount(file.bytes)}</TableCell>
                  <TableCell className="font-mono text-muted-foreground text-xs">{hashWords(file)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </section>
      </details>
    </ReceiptCard>
  );
}

function hashWords({ sha256, blobId }: WeightsFile): string {
  if (sha256) return `sha256 ${sha256}`;
  return blobId ? `git blob ${blobId}` : 'none published';
}
