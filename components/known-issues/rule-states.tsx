import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { StatusMark } from '@/components/ui/status-mark';
import { type CheckedRevision, fieldHref } from './checked-revision';

interface RuleStatesProps {
  ruleId: string;
  revisions: readonly CheckedRevision[];
}

/** What one rule says of each revision: the finding with a way to its field, or that it is clear. */
export function RuleStates({ ruleId, revisions }: RuleStatesProps) {
  return (
    <ul className="grid content-start gap-2">
      {revisions.map((revision) => (
        <li key={revision.name} className="grid gap-1">
          <RevisionState ruleId={ruleId} revision={revision} />
        </li>
      ))}
    </ul>
  );
}

function RevisionState({ ruleId, revision }: { ruleId: string; revision: CheckedRevision }) {
  const hits = revision.findings.filter((finding) => finding.ruleId === ruleId);
  const [worst] = hits;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <StatusMark status={worst?.severity ?? 'ok'} className="text-xs">
          {worst ? undefined : 'Clear'}
        </StatusMark>
        <Link href={revision.href} className="rounded-sm text-xs hover:underline">
          {revision.name}
        </Link>
        {revision.isDeployed && <Badge variant="success">Deployed</Badge>}
      </span>
      {hits.map(({ path, message }) => (
        <span key={path} className="text-muted-foreground text-xs">
          {message}{' '}
          <Link
            href={fieldHref(revision, path)}
            className="break-words rounded-sm font-mono text-accent hover:underline"
          >
            {path.split('.').at(-1)}
          </Link>
        </span>
      ))}
    </>
  );
}
