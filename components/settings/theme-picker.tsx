'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { chooseTheme, THEMES, type Theme } from '@/components/shell/theme';

const LOOKS = {
  system: { label: 'System', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
};

export function ThemePicker({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const pick = (picked: Theme) => {
    setTheme(picked);
    chooseTheme(picked);
  };
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">Theme</legend>
      {THEMES.map((value) => {
        const { label, icon: Icon } = LOOKS[value];
        return (
          <label
            key={value}
            className="flex cursor-pointer items-center gap-1.5 rounded-md border border-input px-2.5 py-1 hover:bg-muted has-checked:border-accent has-checked:bg-accent/10 has-focus-visible:outline-2 has-focus-visible:outline-ring"
          >
            <input
              type="radio"
              name="theme"
              value={value}
              checked={theme === value}
              onChange={() => pick(value)}
              className="sr-only"
            />
            <Icon aria-hidden className="size-4" />
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}
