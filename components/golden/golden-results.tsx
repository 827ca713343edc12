import { StatusMark } from '@/components/ui/status-mark';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { formatMilliseconds } from '@/lib/format';
import { expectationWords } from '@/lib/golden/expectation-words';
import type { GoldenResult } from '@/lib/golden/schema';

/** What the prompts of one round were answered, those that failed with the reason. */
export function GoldenResults({ results }: { results: readonly GoldenResult[] }) {
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>Prompt</TableHead>
          <TableHead>Result</TableHead>
          <TableHead className="text-right">First token</TableHead>
          <TableHead className="text-right max-sm:hidden">Tokens/s</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {results.map((result) => (
          <TableRow key={result.promptName} className="align-top">
            <TableCell className="whitespace-normal">
              <Answered result={result} />
            </TableCell>
            <TableCell className="whitespace-normal">
              <StatusMark status={result.passed ? 'ok' : 'error'}>
                {result.passed ? 'passed' : 'failed'}
              </StatusMark>
              {result.problem && (
                <p className="mt-0.5 break-words text-muted-foreground text-xs">{result.problem}</p>
              )}
            </TableCell>
            <TableCell className="text-right tabular-nums">
              {result.ttftMs === null ? '—' : formatMilliseconds(result.ttftMs)}
              {result.maxTtftMs !== null && (
                <p className="text-muted-foreground text-xs">of {formatMilliseconds(result.maxTtftMs)}</p>
              )}
            </TableCell>
            <TableCell className="text-right tabular-nums max-sm:hidden">
              {result.tokensPerSecond === null ? '—' : result.tokensPerSecond.toFixed(1)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Answered({ result }: { result: GoldenResult }) {
  const { promptName, prompt, expectation, answer, passed } = result;
  return (
    <details open={!passed}>
      <summary className="cursor-pointer rounded-sm font-medium">{promptName}</summary>
      <dl className="mt-2 grid gap-2 text-xs">
        <Part name="Asked">{prompt}</Part>
        <Part name="Expected">{expectationWords(expectation)}</Part>
        <Part name="Answered">{answer || 'nothing but reasoning'}</Part>
      </dl>
    </details>
  );
}

function Part({ name, children }: { name: string; children: string }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="max-h-40 overflow-y-auto whitespace-pre-wrap break-words font-mono">{children}</dd>
    </div>
  );
}
