import { Download } from 'lucide-react';
import { ActionButton } from '@/components/notifications/action-button';
import { ConfirmRemove } from '@/components/settings/confirm-remove';
import { Button } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { formatBytes, formatDuration } from '@/lib/format';
import type { Bundle } from '@/lib/incidents/schema';
import type { Result } from '@/lib/result';
import { ShareDialog } from './share-dialog';

interface BundleListProps {
  bundles: readonly Bundle[];
  /** Null for a reader who may not share or remove them. */
  manage: {
    share: (id: string) => Promise<Result<{ link: string }>>;
    endLink: (id: string) => Promise<Result<null>>;
    remove: (id: string) => Promise<Result<null>>;
  } | null;
}

/** Frozen ranges, the newest first: read, keep, share. */
export function BundleList({ bundles, manage }: BundleListProps) {
  return (
    <ul className="divide-y" aria-label="Frozen ranges">
      {bundles.map((bundle) => (
        <li key={bundle.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
          <BundleWords bundle={bundle} />
          <div className="flex flex-wrap items-center gap-2">
            {/* Files of a route handler: the router has nothing to prefetch here. */}
            <Button asChild variant="secondary" size="sm">
              <a href={`/incidents/${bundle.id}`} target="_blank" rel="noreferrer">
                Open<span className="sr-only"> {bundle.title} in a new tab</span>
              </a>
            </Button>
            <Button asChild variant="secondary" size="sm">
              <a href={`/incidents/${bundle.id}?download`} aria-label={`Download ${bundle.title}`}>
                <Download aria-hidden /> Download
              </a>
            </Button>
            {manage && (
              <>
                <ShareDialog
                  title={bundle.title}
                  isShared={bundle.sharedAt !== null}
                  share={manage.share.bind(null, bundle.id)}
                />
                {bundle.sharedAt !== null && (
                  <ActionButton
                    name={bundle.title}
                    done="The link leads nowhere any more"
                    run={manage.endLink.bind(null, bundle.id)}
                  >
                    Stop sharing
                  </ActionButton>
                )}
                <ConfirmRemove
                  name={bundle.title}
                  consequence="Its file and its link are gone for good; the metrics and jobs themselves stay as long as they are kept."
                  remove={manage.remove.bind(null, bundle.id)}
                />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function BundleWords({ bundle }: { bundle: Bundle }) {
  const { title, startsAt, endsAt, createdByName, createdAt, htmlBytes, sharedAt, sharedByName } = bundle;
  const seconds = (endsAt.getTime() - startsAt.getTime()) / 1000;
  return (
    <div className="grid min-w-0 flex-1 basis-72 gap-0.5">
      <p className="break-words font-medium">{title}</p>
      <p className="text-sm tabular-nums">
        <LocalTime date={startsAt} /> to <LocalTime date={endsAt} />, {formatDuration(seconds)}
      </p>
      <p className="break-words text-muted-foreground text-xs tabular-nums">
        frozen by {createdByName} <LocalTime date={createdAt} format="ago" /> · {formatBytes(htmlBytes)}
      </p>
      {sharedAt === null ? (
        <StatusMark status="idle" className="text-xs">
          for people who sign in
        </StatusMark>
      ) : (
        <StatusMark status="warning" wraps className="text-xs">
          whoever has the link reads it, shared by {sharedByName} <LocalTime date={sharedAt} format="ago" />
        </StatusMark>
      )}
    </div>
  );
}
