'use client';

import { useEffect, useState } from 'react';

/** The id of the section that the reader is at, of some separated by blanks: the last whose top passed the upper part of the screen. */
export function useCurrentSection(ids: string): string | undefined {
  const [current, setCurrent] = useState<string | undefined>(ids.split(' ')[0]);
  useEffect(() => {
    const sections = ids
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter((section) => section !== null);
    const find = () => {
      const line = window.innerHeight / 4;
      const passed = sections.filter((section) => section.getBoundingClientRect().top <= line);
      setCurrent((passed.at(-1) ?? sections[0])?.id);
    };
    find();
    window.addEventListener('scroll', find, { passive: true });
    return () => window.removeEventListener('scroll', find);
  }, [ids]);
  return current;
}
