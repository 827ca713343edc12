'use client';

import type { AlertDialog, Dialog, DropdownMenu } from 'radix-ui';
import { type Context, createContext, use } from 'react';

/** Radix' parts, handed by a panel that is loaded to what stands in it. */
export const DialogParts = createContext<typeof Dialog | null>(null);
export const AlertDialogParts = createContext<typeof AlertDialog | null>(null);
export const MenuParts = createContext<typeof DropdownMenu | null>(null);

export function useParts<Parts>(context: Context<Parts | null>): Parts {
  const parts = use(context);
  if (parts === null) throw new Error('Draw it inside the content of its dialog or menu.');
  return parts;
}
