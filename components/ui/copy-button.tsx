'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { Button } from './button';

const SHOWN_MS = 2000;

interface CopyButtonProps {
  text: string;
  label?: string;
  className?: string;
}

/** Puts the text on the clipboard and says so for two seconds. */
export function CopyButton({ text, label = 'Copy', className }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Browsers give the clipboard to https and localhost only.
      toast.error('The browser does not allow copying here. Select the text and copy it by hand.');
    }
  }

  return (
    <Button variant="secondary" onClick={copy} className={className}>
      {isCopied ? <Check /> : <Copy />}
      <span aria-live="polite">{isCopied ? 'Copied' : label}</span>
    </Button>
  );
}
