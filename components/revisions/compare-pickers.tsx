'use client';

import { ArrowLeftRight, Link2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { toast } from '@/components/ui/toast';
import type { RevisionOption } from '@/lib/presets/schema';
import { RevisionPicker } from './revision-picker';
import { comparePath, type RevisionRef } from './revision-ref';

interface ComparePickersProps {
  options: readonly RevisionOption[];
  from: RevisionRef | null;
  to: RevisionRef | null;
}

/** Both sides of a comparison; the address always names them. */
export function ComparePickers({ options, ...shown }: ComparePickersProps) {
  const router = useRouter();
  // Both sides may be picked before the page of the first has come.
  const [{ from, to }, setSides] = useOptimistic(shown);
  const [isPending, startTransition] = useTransition();

  function show(newFrom: RevisionRef | null, newTo: RevisionRef | null): void {
    startTransition(() => {
      setSides({ from: newFrom, to: newTo });
      router.push(comparePath(newFrom, newTo), { scroll: false });
    });
  }

  async function copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(new URL(comparePath(from, to), window.location.origin).href);
      toast.success('Link copied');
    } catch {
      // Browsers give a page the clipboard on https and localhost only.
      toast.error('The browser keeps its clipboard closed: copy the address of this page instead.');
    }
  }

  return (
    <Card
      aria-label="What is compared"
      aria-busy={isPending}
      className="grid grid-cols-[minmax(0,1fr)] items-end gap-3 p-4 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)_auto]"
    >
      <RevisionPicker label="From" options={options} value={from} onPick={(ref) => show(ref, to)} />
      <Button
        variant="secondary"
        size="icon"
        aria-label="Swap both sides"
        title="Swap both sides"
        disabled={!from && !to}
        onClick={() => show(to, from)}
      >
        <ArrowLeftRight className="max-sm:rotate-90" />
      </Button>
      <RevisionPicker label="To" options={options} value={to} onPick={(ref) => show(from, ref)} />
      <Button variant="secondary" disabled={!from || !to} onClick={copyLink}>
        <Link2 />
        Copy link
      </Button>
    </Card>
  );
}
