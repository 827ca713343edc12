'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { toast } from '@/components/ui/toast';
import type { Preset } from '@/lib/flags/preset';
import type { Draft } from '../drafts/draft';
import type { PresetEditorProps } from './editor-props';

interface Options extends Pick<PresetEditorProps, 'latest' | 'save'> {
  onSaved: () => void;
  onConflict: () => void;
}

/** Makes a draft the next revision, and leads on to its deploy where that was asked. */
export function useSave({ latest, save, onSaved, onConflict }: Options) {
  const router = useRouter();
  const [isSaving, startSaving] = useTransition();
  const [refusal, setRefusal] = useState<string>();
  const { presetId, presetName } = latest;

  function submit(draft: Draft, config: Preset, reasons: Record<string, string>, intent: 'save' | 'deploy') {
    setRefusal(undefined);
    startSaving(async () => {
      const { baseId: parentId, message, ticket } = draft;
      const result = await save({ presetId, parentId, config, message, ticket, reasons }).catch(() => null);
      if (!result) return setRefusal('The console cannot be reached. Your draft is kept here: try again.');
      if (!result.ok && result.error.code === 'conflict') return onConflict();
      if (!result.ok) return setRefusal(result.error.message);
      const name = `r${result.value.number}`;
      toast.success(`Saved ${name} of ${presetName}`, { position: 'top-center' });
      onSaved();
      if (intent === 'deploy') router.replace(`/presets/${presetName}?deploy=${name}`, { scroll: false });
    });
  }

  return { isSaving, refusal, submit, forget: () => setRefusal(undefined) };
}
