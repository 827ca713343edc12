'use client';

import { useTransition } from 'react';
import { toast } from '@/components/ui/toast';
import type { Verb } from './verb';

/** Runs a verb that asks nothing first, and says in a toast how it went. */
export function useVerb<Input>(verb: Verb<Input>, done: string) {
  const [isPending, startTransition] = useTransition();

  function run(input: Input): void {
    startTransition(async () => {
      const result = await verb(input);
      if (result.ok) toast.success(done);
      else toast.error(result.error.message);
    });
  }

  return { run, isPending };
}
