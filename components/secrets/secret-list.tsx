import { type Status, StatusMark } from '@/components/ui/status-mark';
import type { WantedSecret } from '@/lib/secrets/schema';
import { ReplaceSecret } from './replace-secret';
import { SecretForm } from './secret-form';
import type { SecretAction } from './secret-state';

const MARKS: Record<WantedSecret['state'], { status: Status; word: string }> = {
  present: { status: 'ok', word: 'present' },
  missing: { status: 'warning', word: 'missing' },
  'lacks keys': { status: 'warning', word: 'incomplete' },
  unknown: { status: 'note', word: 'not known' },
};

interface SecretListProps {
  secrets: readonly WantedSecret[];
  /** Null for a reader who may not make any. */
  create: SecretAction | null;
}

/** The secrets that the deployment asks for, and a form for each that is missing. */
export function SecretList({ secrets, create }: SecretListProps) {
  return (
    <ul aria-label="Secrets" className="grid divide-y rounded-lg border">
      {secrets.map((secret) => (
        <li key={secret.name} className="grid gap-3 p-3">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 break-words font-mono text-sm">
              {secret.name} <span className="text-muted-foreground text-xs">{secret.keys.join(', ')}</span>
            </span>
            <span className="flex items-center gap-3">
              <StatusMark status={MARKS[secret.state].status} className="text-xs">
                {MARKS[secret.state].word}
              </StatusMark>
              {create && (secret.state === 'present' || secret.state === 'lacks keys') && (
                <ReplaceSecret secret={secret} create={create} />
              )}
            </span>
          </div>
          {secret.lack && <p className="text-muted-foreground text-sm">Modal says: {secret.lack}.</p>}
          {create && secret.state === 'missing' && <SecretForm secret={secret} create={create} />}
        </li>
      ))}
    </ul>
  );
}
