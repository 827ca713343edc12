'use client';

import { useEffect } from 'react';
import { Toaster as Sonner } from 'sonner';
import { chosenTheme } from '@/components/shell/theme';
import { toasterIsDrawn } from './toast';

/** Mounted once by the console's layout, after the page; call `toast` of ./toast. */
export default function Toaster() {
  useEffect(() => toasterIsDrawn(), []);
  return (
    <Sonner
      theme={chosenTheme()}
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
