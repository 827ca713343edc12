'use client';

import { useEffect, useRef } from 'react';

/** Scrolls up to its box when what it is drawn for changes and the box begins above the window, as after a long list. */
export function BringIntoView({ of }: { of: string }) {
  const mark = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is the reason to look again.
  useEffect(() => {
    const box = mark.current;
    if (box && box.getBoundingClientRect().top < 0) box.scrollIntoView({ block: 'start' });
  }, [of]);
  return <span ref={mark} aria-hidden className="absolute top-0 left-0 scroll-mt-4" />;
}
