'use client';

import { Download } from 'lucide-react';
import { downloadText } from '@/components/presets/transfer/download-text';
import { Button } from '@/components/ui/button';
import type { Preset } from '@/lib/flags/preset';
import type { PresetFileFormat } from '@/lib/flags/write-preset-file';

interface ExportButtonsProps {
  /** Of the files, without an ending. */
  fileName: string;
  preset: Preset;
}

const FORMATS: readonly { format: PresetFileFormat; label: string; type: string }[] = [
  { format: 'json', label: 'JSON', type: 'application/json' },
  { format: 'yaml', label: 'YAML', type: 'application/yaml' },
];

/** The values as a preset file, to import elsewhere or to keep under version control. */
export function ExportButtons({ fileName, preset }: ExportButtonsProps) {
  async function save(format: PresetFileFormat, type: string): Promise<void> {
    const { writePresetFile } = await import('@/lib/flags/write-preset-file');
    downloadText(`${fileName}.${format}`, writePresetFile(preset, format), type);
  }
  return FORMATS.map(({ format, label, type }) => (
    <Button key={format} variant="secondary" onClick={() => save(format, type)}>
      <Download aria-hidden />
      Export {label}
    </Button>
  ));
}
