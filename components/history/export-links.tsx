import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { historyQuery } from '@/lib/audit/history-address';
import type { HistoryFilter } from '@/lib/audit/schema';

/** All entries of the filter as a file, not only those on the page. */
export function ExportLinks({ filter }: { filter: HistoryFilter }) {
  const query = historyQuery(filter);
  const formats = { csv: 'CSV', json: 'JSON' };
  return Object.entries(formats).map(([format, label]) => (
    <Button key={format} asChild variant="secondary">
      <a href={`/api/history/${format}${query && `?${query}`}`} download>
        <Download aria-hidden />
        <span>
          <span className="sr-only">Export </span>
          {label}
        </span>
      </a>
    </Button>
  ));
}
