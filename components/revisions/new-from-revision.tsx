'use client';

import { useState } from 'react';
import { Card, CardContent } from '@/components/ui/card';
import type { RevisionOption } from '@/lib/presets/schema';
import { DuplicateForm, type DuplicateVerb } from './duplicate-form';
import { RevisionPicker } from './revision-picker';

interface NewFromRevisionProps {
  options: readonly RevisionOption[];
  duplicate: DuplicateVerb;
}

/** A preset that begins with the values of a revision. */
export function NewFromRevision({ options, duplicate }: NewFromRevisionProps) {
  const [id, setId] = useState<string>();
  const source = options.find((option) => option.id === id) ?? null;
  return (
    <Card aria-label="Duplicate">
      <CardContent className="grid max-w-xl gap-4">
        <RevisionPicker
          label="Revision to begin with"
          options={options}
          value={source}
          onPick={({ presetName, number }) =>
            setId(options.find((option) => option.presetName === presetName && option.number === number)?.id)
          }
        />
        {source && (
          <DuplicateForm key={source.id} revisionId={source.id} suggestedName="" duplicate={duplicate} />
        )}
      </CardContent>
    </Card>
  );
}
