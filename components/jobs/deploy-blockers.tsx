import { StatusMark } from '@/components/ui/status-mark';

/** Why a deploy would be refused, each a sentence with the way out. */
export function DeployBlockers({ blockers }: { blockers: readonly string[] }) {
  return (
    <ul
      aria-label="Why it cannot be deployed"
      className="grid gap-2 rounded-lg border border-danger/50 bg-danger/8 p-3"
    >
      {blockers.map((blocker) => (
        <li key={blocker} className="min-w-0 break-words text-sm">
          <StatusMark status="error" wraps>
            <span className="text-foreground">{blocker}</span>
          </StatusMark>
        </li>
      ))}
    </ul>
  );
}
