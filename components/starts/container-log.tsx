'use client';

import { useQuery } from '@tanstack/react-query';
import { AnsiText } from '@/components/jobs/log/ansi-text';
import { Button } from '@/components/ui/button';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import { queryClient } from '@/components/ui/query-client';
import { ContainerTail } from '@/lib/starts/schema';

/** The last lines of a container's log, read at Modal when somebody asks for them. */
export function ContainerLog({ containerId }: { containerId: string }) {
  const { data, error, isFetching, refetch } = useQuery(
    {
      queryKey: ['container-log', containerId],
      queryFn: ({ signal }) => fetchTail(containerId, signal),
      enabled: false,
      retry: false,
    },
    queryClient(),
  );
  return (
    <Card aria-label="Log">
      <CardHeader>
        <CardTitle>Log</CardTitle>
        <span className="flex items-center gap-3 text-muted-foreground text-xs">
          {data && (
            <span>
              read <LocalTime date={data.readAtMs} format="ago" />
            </span>
          )}
          <Button
            variant="secondary"
            onClick={() => void refetch()}
            aria-busy={isFetching}
            disabled={isFetching}
          >
            {data ? 'Read again' : 'Read its last lines'}
          </Button>
        </span>
      </CardHeader>
      {error && (
        <p role="alert" className="p-4 text-sm">
          {error.message}
        </p>
      )}
      {!data && !error && (
        <p className="p-4 text-muted-foreground text-sm">
          The log is at Modal. Reading it wakes no container.
        </p>
      )}
      {data && (
        <section
          aria-label="Last lines"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
          tabIndex={0}
          className="max-h-96 overflow-auto p-4 font-mono text-xs leading-5"
        >
          {data.lines.length === 0 && <p className="font-sans text-sm">It has written nothing yet.</p>}
          {data.lines.map(({ atMs, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one reading never change their order
            <p key={index} className="grid grid-cols-[auto_minmax(0,1fr)] gap-3">
              <LocalTime date={atMs} format="clock" className="text-muted-foreground" />
              <span className="whitespace-pre-wrap break-words">
                <AnsiText text={text} />
              </span>
            </p>
          ))}
        </section>
      )}
    </Card>
  );
}

async function fetchTail(containerId: string, signal: AbortSignal): Promise<ContainerTail> {
  const response = await fetch(`/api/containers/${containerId}/log`, { signal });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return ContainerTail.parse(answer);
  const message = (answer as { error?: { message?: string } } | null)?.error?.message;
  throw new Error(message ?? `The console answered ${response.status}.`);
}
