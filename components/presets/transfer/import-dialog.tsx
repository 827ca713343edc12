'use client';

import { TransferDialog, type TransferProps } from './transfer-dialog';
import type { TransferResult } from './transfer-result';

/** A preset file becomes the draft. */
export default function ImportDialog(props: TransferProps) {
  return (
    <TransferDialog
      {...props}
      title="Import a preset file"
      description="JSON or YAML, as exported here or written by hand; comments are welcome. All values of the form become those of the file. The preset keeps its name."
      label="Or its text"
      placeholder="format: 1"
      accept=".json,.jsonc,.yaml,.yml,application/json,application/yaml"
      read={readFile}
    />
  );
}

async function readFile(text: string, fileName: string): Promise<TransferResult> {
  // With its YAML parser: only who imports pays for it.
  const { readPresetFile } = await import('@/lib/flags/read-preset-file');
  const read = readPresetFile(text, fileName);
  return read.ok
    ? { preset: read.value, problems: [] }
    : { preset: null, problems: [{ message: read.error.message }] };
}
