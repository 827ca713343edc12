'use client';

import { useCallback, useEffect, useRef } from 'react';
import type { Engine, EngineFlag } from '@/lib/engines/engine';
import { fieldAt } from '@/lib/flags/catalogue';
import { EXTRA_PREFIX } from '@/lib/flags/extra-flags';
import type { FieldValue } from '@/lib/flags/field-schema';
import { getField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { type Draft, draftValue } from '../drafts/draft';
import type { Examination } from '../drafts/examine';
import { engineFlagNamed } from './engine-flag-named';
import { ExtraRow, removeButtonId } from './extra-row';
import { firstValue } from './extra-text';
import { troublesAt } from './field-group';
import { FlagSearch } from './flag-search';
import { GroupFrame } from './group-frame';
import { offeredFlags } from './offered-flags';

const SEARCH_ID = 'add-extra-flag';

interface ExtraGroupProps {
  /** The extra flags to show. */
  paths: readonly string[];
  draft: Draft;
  examination: Examination;
  deployed?: Preset;
  engine: Engine | null;
  /** A filter hides what can be added. */
  canAdd: boolean;
  onChange: (path: string, value: FieldValue) => void;
}

/** The flags beyond the catalogue, and a search for more. */
export function ExtraGroup(props: ExtraGroupProps) {
  const { paths, draft, examination, deployed, engine, canAdd, onChange } = props;
  const engineVersion = engine?.version ?? '';
  const next = useRef<string>(undefined);

  // The control of a flag comes with the next drawing after it was added, and goes with its removal.
  useEffect(() => {
    const control = next.current && document.getElementById(next.current);
    if (!control) return;
    next.current = undefined;
    control.focus();
  });

  function add(flag: EngineFlag): void {
    const path = EXTRA_PREFIX + flag.name.slice(2);
    next.current = path;
    onChange(path, firstValue(flag));
  }

  const { base } = draft;
  const change = useCallback(
    (path: string, value: FieldValue) => {
      if (value === null) next.current = getField(base, path) === null ? SEARCH_ID : removeButtonId(path);
      onChange(path, value);
    },
    [base, onChange],
  );

  return (
    <GroupFrame id="extra" title="Extra flags" aside={engine ? `of SGLang ${engineVersion}` : undefined}>
      {paths.map((path) => (
        <ExtraRow
          key={path}
          field={fieldAt(path)}
          value={draftValue(draft, path)}
          baseValue={getField(draft.base, path)}
          deployedValue={deployed && getField(deployed, path)}
          engineFlag={engineFlagNamed(engine, fieldAt(path).name)}
          engineVersion={engineVersion}
          problem={examination.problems[path]}
          findings={troublesAt(examination, path)}
          onChange={change}
        />
      ))}
      {canAdd && (
        <FlagSearch
          id={SEARCH_ID}
          engineVersion={engineVersion}
          flags={engine ? offeredFlags(engine, examination.preset) : null}
          onChoose={add}
        />
      )}
    </GroupFrame>
  );
}
