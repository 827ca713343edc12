'use client';

import { useState } from 'react';
import type { Preset } from '@/lib/flags/preset';
import { renderCommand } from '@/lib/flags/render-command';
import { CommandCard } from '../command-card';

interface Numbered {
  number: number;
  config: Preset;
}

interface ComparedCommandProps {
  preset: Preset;
  /** What the draft began on. */
  base: Numbered;
  deployed?: Numbered;
  className?: string;
}

/** The launch command of the draft against its base or, where that is another revision, against what runs. */
export function ComparedCommand({ preset, base, deployed, className }: ComparedCommandProps) {
  const [wanted, setWanted] = useState<'base' | 'deployed'>('base');
  const runsOther = deployed && deployed.number !== base.number ? deployed : null;
  const { number, config } = (wanted === 'deployed' && runsOther) || base;
  const label = runsOther ? (
    <select
      aria-label="Compare the command with"
      value={wanted}
      onChange={({ target }) => setWanted(target.value === 'deployed' ? 'deployed' : 'base')}
      className="rounded-sm bg-card py-0.5 hover:text-foreground"
    >
      <option value="base">r{base.number}</option>
      <option value="deployed">deployed r{runsOther.number}</option>
    </select>
  ) : (
    `r${number}`
  );
  return (
    <CommandCard
      argv={renderCommand(preset)}
      base={{ label, argv: renderCommand(config) }}
      className={className}
    />
  );
}
