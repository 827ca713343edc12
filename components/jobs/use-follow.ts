'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** So near to the end counts as at the end, in pixels. */
const END_PX = 24;

interface Follow {
  following: boolean;
  setFollowing(following: boolean): void;
  /** For the scrolling element: scrolling up lets go, scrolling to the end follows again. */
  onScroll(): void;
}

/** Keeps a growing, scrolling element at its end for as long as the reader wants that. */
export function useFollow(element: RefObject<HTMLElement | null>, contentHeight: number): Follow {
  const [following, setFollowing] = useState(true);
  const lastTop = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content is the reason to scroll.
  useLayoutEffect(() => {
    if (following && element.current) element.current.scrollTop = element.current.scrollHeight;
  }, [following, contentHeight, element]);

  const onScroll = () => {
    if (!element.current) return;
    const { scrollTop, scrollHeight, clientHeight } = element.current;
    const isAtEnd = scrollHeight - scrollTop - clientHeight < END_PX;
    if (isAtEnd) setFollowing(true);
    else if (scrollTop < lastTop.current) setFollowing(false);
    lastTop.current = scrollTop;
  };
  return { following, setFollowing, onScroll };
}
