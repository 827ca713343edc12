import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';

/** A line above the charts that says why what is drawn is not the newest. */
export function NoteFrame({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex items-start gap-x-3 rounded-md border border-warning/40 bg-warning/10 px-3 py-2 text-sm"
    >
      <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-2">{children}</div>
    </div>
  );
}
