'use client';

import { useEffect, useState } from 'react';
import type { RuleContext } from '@/lib/rules/rule';
import { withEngine } from '@/lib/rules/with-engine';

/** What the rules may know, with the flags of the engine version that stands in the form. */
export function useRuleContext(first: RuleContext, engineVersion: string): RuleContext {
  const [context, setContext] = useState(first);
  useEffect(() => {
    let isCurrent = true;
    withEngine(first, engineVersion).then(
      (known) => isCurrent && setContext(known),
      // Without a connection the flags of the version before are better than none.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [first, engineVersion]);
  return context;
}
