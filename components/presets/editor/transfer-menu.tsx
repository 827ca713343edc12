'use client';

import { lazy, Suspense, useState } from 'react';
import { commandText } from '@/lib/flags/command-lines';
import type { Preset } from '@/lib/flags/preset';
import { renderCommand } from '@/lib/flags/render-command';
import type { PresetFileFormat } from '@/lib/flags/write-preset-file';
import type { Draft } from '../drafts/draft';
import { copyText } from '../transfer/copy-text';
import { downloadText } from '../transfer/download-text';
import { EditorMenu } from './editor-menu';

const ImportDialog = lazy(() => import('../transfer/import-dialog'));
const PasteDialog = lazy(() => import('../transfer/paste-dialog'));

interface TransferMenuProps {
  draft: Draft;
  /** The draft as a preset. */
  preset: Preset;
  readOnly: boolean;
  onTake: (preset: Preset) => void;
}

/** The editor's menu with its dialogs. */
export function TransferMenu({ draft, preset, readOnly, onTake }: TransferMenuProps) {
  const [dialog, setDialog] = useState<'import' | 'paste' | null>(null);
  const savedName = `r${draft.baseNumber}`;

  async function exportFile(what: 'draft' | 'saved', format: PresetFileFormat): Promise<void> {
    // With its YAML writer: only who exports pays for it.
    const { writePresetFile } = await import('@/lib/flags/write-preset-file');
    const name = `${preset.name}-${savedName}${what === 'draft' ? '-draft' : ''}.${format}`;
    const text = writePresetFile(what === 'draft' ? preset : draft.base, format);
    downloadText(name, text, `application/${format}`);
  }

  const dialogProps = {
    preset,
    onClose: () => setDialog(null),
    onTake: (taken: Preset) => {
      setDialog(null);
      onTake(taken);
    },
  };

  return (
    <>
      <EditorMenu
        savedName={savedName}
        hasChanges={Object.keys(draft.edits).length > 0}
        readOnly={readOnly}
        onCopy={() => copyText(commandText(renderCommand(preset)), 'Launch command')}
        onExport={exportFile}
        onImport={() => setDialog('import')}
        onPaste={() => setDialog('paste')}
      />
      <Suspense>
        {dialog === 'import' && <ImportDialog {...dialogProps} />}
        {dialog === 'paste' && <PasteDialog {...dialogProps} />}
      </Suspense>
    </>
  );
}
