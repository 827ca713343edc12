import type { ReactNode } from 'react';
import { Card, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import type { GoldenResult } from '@/lib/golden/schema';
import { GoldenResults } from './golden-results';

interface GoldenCardProps {
  results: readonly GoldenResult[];
  /** Of what and when; beside the count. */
  about?: ReactNode;
}

/** One round of golden prompts: how many passed, then each. */
export function GoldenCard({ results, about }: GoldenCardProps) {
  const passed = results.filter((result) => result.passed).length;
  return (
    <Card aria-label="Golden answers">
      <CardHeader>
        <div>
          <CardTitle className="tabular-nums">
            {passed} of {results.length} golden prompts passed
          </CardTitle>
          <CardDescription>
            {about ??
              'First token: from the request to the first token, be it of reasoning, answer or tool call.'}
          </CardDescription>
        </div>
      </CardHeader>
      <GoldenResults results={results} />
    </Card>
  );
}
