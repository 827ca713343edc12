'use client';

import { readFile } from './read-file';
import { TransferDialog, type TransferProps } from './transfer-dialog';

/** A preset file becomes the draft. */
export function ImportDialog(props: TransferProps) {
  return (
    <TransferDialog
      {...props}
      title="Import a preset file"
      description="A preset as JSON or YAML, as the export writes it; comments are welcome. Its values become those of the draft."
      label="Or its text"
      placeholder="format: 1"
      accept=".json,.jsonc,.yaml,.yml,application/json"
      read={readFile}
    />
  );
}
