'use client';

import { createContext, type ReactNode, useContext } from 'react';

const Pills = createContext<ReactNode>(null);

interface PillsProviderProps {
  pills: ReactNode;
  children: ReactNode;
}

/** Hands the layout's status pills to the header that each page draws. */
export function PillsProvider({ pills, children }: PillsProviderProps) {
  return <Pills value={pills}>{children}</Pills>;
}

export function PillsSlot() {
  return useContext(Pills);
}
