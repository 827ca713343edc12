'use client';

import { useEffect, useState } from 'react';
import type { TransferResult } from './transfer-result';

/** What a text says, read anew when it or the way of reading changes; null for no text. */
export function useTransfer(
  text: string,
  fileName: string,
  read: (text: string, fileName: string) => Promise<TransferResult>,
): TransferResult | null {
  const [result, setResult] = useState<TransferResult | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (text.trim() === '') setResult(null);
    else read(text, fileName).then((next) => isCurrent && setResult(next));
    return () => {
      isCurrent = false;
    };
  }, [text, fileName, read]);
  return result;
}
