'use client';

import { useTheme } from 'next-themes';
import { Toaster as Sonner } from 'sonner';

/** Mounted once by the root layout; call `toast` from 'sonner'. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-right"
      toastOptions={{
        classNames: {
          toast: '!rounded-lg !border-border !bg-popover !text-popover-foreground !font-sans',
          description: '!text-muted-foreground',
        },
      }}
    />
  );
}
