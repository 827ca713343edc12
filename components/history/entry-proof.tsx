import { CopyButton } from '@/components/ui/copy-button';

/** The entry's number and hash in the chain, and the link that leads here from anywhere. */
export function EntryProof({ id, hash, address }: { id: string; hash: string; address: string }) {
  return (
    <footer className="flex flex-wrap items-center justify-between gap-2 border-t px-4 py-3 text-muted-foreground text-xs">
      <span className="min-w-0">
        Entry {id}, hash{' '}
        <code className="font-mono" title={hash}>
          {hash.slice(0, 12)}…
        </code>
      </span>
      <CopyButton text={address} label="Copy link" />
    </footer>
  );
}
