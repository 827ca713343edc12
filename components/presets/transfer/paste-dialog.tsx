'use client';

import { useCallback, useId, useState } from 'react';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { ENGINE_VERSIONS } from '@/lib/engines/load-engine';
import { nearestEngineVersion } from '@/lib/engines/nearest-engine';
import { textField } from '@/lib/flags/field-value';
import { readCommand } from './read-command';
import { TransferDialog, type TransferProps } from './transfer-dialog';

/** A launch command becomes the flags of the draft. */
export default function PasteDialog(props: TransferProps) {
  const id = useId();
  const { preset } = props;
  const [version, setVersion] = useState(nearestEngineVersion(textField(preset, 'engine.version') ?? ''));
  const read = useCallback((text: string) => readCommand(text, preset, version), [preset, version]);
  return (
    <TransferDialog
      {...props}
      title="Paste a launch command"
      description="As for a shell, or a Python list such as that of a deploy.py. The flags become those of the command: what it does not name is left out. Modal parameters, secrets and constants stay."
      label="Command"
      placeholder="python3 -m sglang.launch_server --model-path …"
      options={
        <Field id={id} label="Read as SGLang" className="max-w-52">
          <NativeSelect id={id} value={version} onChange={({ target }) => setVersion(target.value)}>
            {ENGINE_VERSIONS.toReversed().map((known) => (
              <option key={known}>{known}</option>
            ))}
          </NativeSelect>
        </Field>
      }
      read={read}
    />
  );
}
