'use client';

import { ClipboardPaste, Copy, Download, Ellipsis, Upload } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import type { PresetFileFormat } from '@/lib/flags/write-preset-file';

interface EditorMenuProps {
  /** `r12`, the revision that is saved. */
  savedName: string;
  hasChanges: boolean;
  readOnly: boolean;
  onCopy: () => void;
  onExport: (what: 'draft' | 'saved', format: PresetFileFormat) => void;
  onImport: () => void;
  onPaste: () => void;
}

/** Ways in and out of the form: the command for a shell, and the preset as a file. */
export function EditorMenu(props: EditorMenuProps) {
  const { savedName, hasChanges, readOnly, onCopy, onExport, onImport, onPaste } = props;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="secondary" size="icon" aria-label="Copy, export and import">
          <Ellipsis />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuItem onSelect={onCopy}>
          <Copy aria-hidden />
          Copy command for a shell
        </MenuItem>
        {!readOnly && (
          <>
            <MenuSeparator />
            <MenuItem onSelect={onPaste}>
              <ClipboardPaste aria-hidden />
              Paste command…
            </MenuItem>
            <MenuItem onSelect={onImport}>
              <Upload aria-hidden />
              Import file…
            </MenuItem>
          </>
        )}
        <MenuSeparator />
        <MenuLabel>As saved in {savedName}</MenuLabel>
        <ExportItems onExport={(format) => onExport('saved', format)} of={savedName} />
        {hasChanges && (
          <>
            <MenuLabel>With your changes</MenuLabel>
            <ExportItems onExport={(format) => onExport('draft', format)} of="the draft" />
          </>
        )}
      </MenuContent>
    </Menu>
  );
}

function ExportItems({ onExport, of }: { onExport: (format: PresetFileFormat) => void; of: string }) {
  return (
    <>
      <MenuItem onSelect={() => onExport('json')}>
        <Download aria-hidden />
        Export {of} as JSON
      </MenuItem>
      <MenuItem onSelect={() => onExport('yaml')}>
        <Download aria-hidden />
        Export {of} as YAML
      </MenuItem>
    </>
  );
}
