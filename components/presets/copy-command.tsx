'use client';

import { Copy } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { commandText } from '@/lib/flags/command-lines';

export function CopyCommand({ argv }: { argv: readonly string[] }) {
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(commandText(argv));
      toast.success('Launch command copied');
    } catch {
      // Browsers give a page the clipboard on https and localhost only.
      toast.error('The browser keeps its clipboard closed: select the command instead.');
    }
  }
  return (
    <Button variant="ghost" size="sm" onClick={copy}>
      <Copy aria-hidden />
      Copy
    </Button>
  );
}
