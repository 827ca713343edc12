'use client';

import { useTheme } from 'next-themes';
import { useEffect } from 'react';
import { Toaster as Sonner } from 'sonner';
import { toasterIsDrawn } from './toast';

/** Mounted once by the console's layout, after the page; call `toast` of ./toast. */
export default function Toaster() {
  const { resolvedTheme } = useTheme();
  useEffect(() => toasterIsDrawn(), []);
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
