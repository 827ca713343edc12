import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';

interface ReceiptCardProps {
  title: string;
  /** What was verified, and what was not. */
  description: string;
  /** What is copied and downloaded. */
  receipt: unknown;
  fileName: string;
  facts: readonly { term: string; value: ReactNode }[];
  children?: ReactNode;
}

/** What a job has left on a volume, to read, copy and keep. */
export function ReceiptCard({ title, description, receipt, fileName, facts, children }: ReceiptCardProps) {
  const json = `${JSON.stringify(receipt, null, 2)}\n`;
  return (
    <Card aria-label={title}>
      <CardHeader>
        <div>
          <CardTitle>{title}</CardTitle>
          <CardDescription>{description}</CardDescription>
        </div>
        <div className="flex flex-wrap gap-2">
          <CopyButton text={json} label="Copy JSON" />
          <Button asChild variant="secondary">
            <a href={`data:application/json;charset=utf-8,${encodeURIComponent(json)}`} download={fileName}>
              <Download />
              Download JSON
            </a>
          </Button>
        </div>
      </CardHeader>
      <CardContent className="grid gap-3">
        <dl className="flex flex-wrap gap-x-10 gap-y-2 text-sm">
          {facts.map(({ term, value }) => (
            <div key={term} className="grid min-w-0 gap-0.5">
              <dt className="text-muted-foreground text-xs">{term}</dt>
              <dd className="min-w-0 break-words tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
        {children}
      </CardContent>
    </Card>
  );
}
