'use client';

import { FileUp } from 'lucide-react';
import { lazy, Suspense, useCallback, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardContent } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { ReadProblem } from './read-problem';
import { useReadPreset } from './use-read-preset';
import type { CreateProps } from './write-new-preset';

// The readers and the rules come with the first text.
const WriteNewPreset = lazy(() => import('./write-new-preset'));

/** A preset from a file, chosen, dropped or pasted. */
export function NewFromFile({ context, create }: CreateProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState('');
  const read = useCallback(async () => {
    const { readPresetFile } = await import('@/lib/flags/read-preset-file');
    return readPresetFile(text, fileName);
  }, [text, fileName]);
  const { result, fix } = useReadPreset(text.trim() === '' ? null : read, context);

  /** What is typed is told apart by its look, not by the name of a file that was there before. */
  function type(typed: string): void {
    setFileName('');
    setText(typed);
  }

  async function load(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    setFileName(file.name);
    setText(await file.text());
  }

  return (
    <>
      <Card aria-label="File">
        <CardContent className="grid gap-3">
          <Field
            id={id}
            label="Preset file"
            hint="JSON or YAML, as exported here or written by hand. Drop a file on the field, or paste its text."
          >
            <Textarea
              id={id}
              rows={8}
              value={text}
              spellCheck={false}
              className="font-mono text-xs!"
              aria-describedby={`${id}-hint`}
              onChange={({ target }) => type(target.value)}
              onDrop={(event) => {
                if (event.dataTransfer.files.length === 0) return;
                event.preventDefault();
                void load(event.dataTransfer.files);
              }}
            />
          </Field>
          <div className="flex flex-wrap items-center gap-3">
            <Button variant="secondary" asChild>
              <label className="cursor-pointer focus-within:outline-2 focus-within:outline-ring focus-within:outline-offset-2">
                <FileUp aria-hidden />
                Choose a file…
                <input
                  type="file"
                  accept=".json,.jsonc,.yaml,.yml,application/json,application/yaml"
                  className="sr-only"
                  onChange={({ target }) => load(target.files)}
                />
              </label>
            </Button>
            <ReadProblem result={result} />
          </div>
        </CardContent>
      </Card>
      <Suspense>
        {result?.ok && (
          <WriteNewPreset
            read={result.value}
            suggestedName={result.value.preset.name}
            onFix={fix}
            create={create}
          />
        )}
      </Suspense>
    </>
  );
}
