import { FlaskConical } from 'lucide-react';
import { cn } from '@/components/ui/cn';

/** Says on every page that nothing of what is shown is real. */
export function SimulatorNote({ className }: { className?: string }) {
  return (
    <p role="note" className={cn('flex gap-2 text-muted-foreground text-xs', className)}>
      <FlaskConical aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="text-pretty">Target: simulator — nothing here runs at Modal or costs money</span>
    </p>
  );
}
