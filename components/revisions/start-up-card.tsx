import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';
import { fieldAt } from '@/lib/flags/catalogue';
import { FINGERPRINT_INPUTS } from '@/lib/flags/fingerprint';
import { formatQuantity } from '@/lib/format';
import type { Comparison } from '@/lib/presets/compare-revisions';

/** Whether containers must start anew, and whether the kernels they would find still serve, with what decides it. */
export function StartUpCard({
  comparison: { coldStartFor, recompileFor },
}: {
  comparison: Pick<Comparison, 'coldStartFor' | 'recompileFor'>;
}) {
  return (
    <Card aria-label="What it needs">
      <CardHeader>
        <CardTitle>What it needs</CardTitle>
      </CardHeader>
      <dl className="divide-y">
        <div className="grid gap-1 px-4 py-3">
          <dt>
            {coldStartFor.length > 0 ? (
              <StatusMark status="warning">Cold start</StatusMark>
            ) : (
              <StatusMark status="ok">No cold start</StatusMark>
            )}
          </dt>
          <dd className="text-muted-foreground text-xs">
            {coldStartFor.length > 0
              ? `${formatQuantity(coldStartFor.length, 'change')} ${coldStartFor.length === 1 ? 'reaches' : 'reach'} a container only when it starts: `
              : 'Running containers can stay as they are.'}
            <span className="break-words font-mono">
              {coldStartFor.map((path) => fieldAt(path).name).join(', ')}
            </span>
          </dd>
        </div>
        <div className="grid gap-1 px-4 py-3">
          <dt>
            {recompileFor.length > 0 ? (
              <StatusMark status="warning">Kernel recompile</StatusMark>
            ) : (
              <StatusMark status="ok">No kernel recompile</StatusMark>
            )}
          </dt>
          {recompileFor.length === 0 && (
            <dd className="text-muted-foreground text-xs">Kernels compiled for the one serve the other.</dd>
          )}
          {recompileFor.map(({ input, before, after }) => (
            <dd key={input} className="break-words text-muted-foreground text-xs">
              <span className="font-mono text-foreground">
                {FINGERPRINT_INPUTS[input].name} {after}
              </span>
              , was <span className="font-mono">{before}</span>: recompile
            </dd>
          ))}
        </div>
      </dl>
    </Card>
  );
}
