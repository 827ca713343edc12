import type { ReactNode } from 'react';
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';
import type { ReadBack } from '@/lib/jobs/schema';
import { ReadBackTable } from './read-back-table';
import { comparedWords } from './read-back-words';
import { StandingMark } from './standing-mark';

const SERVING = { agrees: 'ok', differs: 'error', 'not heard': 'idle' } as const;

interface StandingCardProps {
  /** `production-v4 r12`. */
  name: string;
  readBack: ReadBack | null;
  serving: { state: keyof typeof SERVING; words: string };
  golden: ReactNode;
  actions: ReactNode;
}

/** Whether what was deployed last is what stands: by Modal's word, by the containers' and by their answers. */
export function StandingCard({ name, readBack, serving, golden, actions }: StandingCardProps) {
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>Is {name} what stands?</CardTitle>
          <CardDescription>What was deployed last, compared with what is there</CardDescription>
        </div>
        <div className="flex flex-wrap gap-2">{actions}</div>
      </CardHeader>
      <CardContent>
        <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-3">
          <Said by="Modal">
            <StandingMark readBack={readBack} />
            <span className="text-muted-foreground text-xs tabular-nums">
              {readBack ? comparedWords(readBack) : 'Nobody has compared it with Modal.'}
            </span>
          </Said>
          <Said by="Containers">
            <StatusMark status={SERVING[serving.state]} className="text-xs">
              {serving.state === 'not heard' ? 'none now' : serving.state}
            </StatusMark>
            <span className="break-words text-muted-foreground text-xs tabular-nums">{serving.words}</span>
          </Said>
          <Said by="Golden prompts">{golden}</Said>
        </dl>
        {readBack && (
          <details className="mt-4">
            <summary className="cursor-pointer rounded-sm text-muted-foreground text-xs">
              Each value that was compared
            </summary>
            <ReadBackTable compared={readBack.compared} />
          </details>
        )}
      </CardContent>
    </Card>
  );
}

function Said({ by, children }: { by: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-muted-foreground text-xs">{by}</dt>
      <dd className="grid gap-0.5">{children}</dd>
    </div>
  );
}
