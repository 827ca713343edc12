'use client';

import { lazy, Suspense, useCallback, useId, useState } from 'react';
import { Card, CardContent } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { Textarea } from '@/components/ui/textarea';
import { ENGINE_VERSIONS } from '@/lib/engines/load-engine';
import { ReadProblem } from './read-problem';
import { useReadPreset } from './use-read-preset';
import type { CreateProps } from './write-new-preset';

// The reader and the rules come with the first text.
const WriteNewPreset = lazy(() => import('./write-new-preset'));

interface NewFromCommandProps extends CreateProps {
  /** What production runs: the engine and GPUs that a command does not name. */
  usual: { engine: string; gpu: string };
}

/** A preset from a launch command; what a command does not say is as in production-v4. */
export function NewFromCommand({ usual, context, create }: NewFromCommandProps) {
  const id = useId();
  const [command, setCommand] = useState('');
  const [engine, setEngine] = useState(usual.engine);
  const [gpu, setGpu] = useState(usual.gpu);
  const read = useCallback(async () => {
    const { parseCommand } = await import('@/lib/flags/parse-command');
    return parseCommand(command, { engine, gpu });
  }, [command, engine, gpu]);
  const { result, fix } = useReadPreset(command.trim() === '' ? null : read, context);
  const versions = [...new Set([...ENGINE_VERSIONS, usual.engine])];

  return (
    <>
      <Card aria-label="Launch command">
        <CardContent className="grid gap-3">
          <Field
            id={`${id}-command`}
            label="Launch command"
            hint="As for a shell, or a Python list such as that of a deploy.py. All that it does not name is as in production-v4."
          >
            <Textarea
              id={`${id}-command`}
              rows={8}
              value={command}
              spellCheck={false}
              placeholder={
                'python3 -m sglang.launch_server \\\n  --model-path zai-org/GLM-5.1-FP8 \\\n  --tp 8'
              }
              className="font-mono text-xs!"
              aria-describedby={`${id}-command-hint`}
              onChange={({ target }) => setCommand(target.value)}
            />
          </Field>
          <div className="grid gap-3 sm:grid-cols-2 sm:max-w-md">
            <Field id={`${id}-engine`} label="SGLang version">
              <NativeSelect
                id={`${id}-engine`}
                value={engine}
                onChange={({ target }) => setEngine(target.value)}
              >
                {versions.map((version) => (
                  <option key={version}>{version}</option>
                ))}
              </NativeSelect>
            </Field>
            <Field id={`${id}-gpu`} label="GPUs">
              <Input
                id={`${id}-gpu`}
                value={gpu}
                spellCheck={false}
                className="font-mono"
                onChange={({ target }) => setGpu(target.value)}
              />
            </Field>
          </div>
          <ReadProblem result={result} />
        </CardContent>
      </Card>
      <Suspense>
        {result?.ok && <WriteNewPreset read={result.value} suggestedName="" onFix={fix} create={create} />}
      </Suspense>
    </>
  );
}
