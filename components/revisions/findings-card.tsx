import { FindingCounts } from '@/components/presets/finding-counts';
import { FindingItem } from '@/components/presets/finding-item';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import type { StoredRevision } from '@/lib/presets/schema';

/** What the rules said when the revision was saved, and why each warning was accepted. */
export function FindingsCard({
  revision: { findings, reasons },
}: {
  revision: Pick<StoredRevision, 'findings' | 'reasons'>;
}) {
  return (
    <Card aria-label="Findings when saved">
      <CardHeader>
        <CardTitle>Findings when saved</CardTitle>
        <FindingCounts findings={findings} />
      </CardHeader>
      {findings.length > 0 && (
        <ul className="divide-y">
          {findings.map((finding) => (
            <FindingItem key={`${finding.ruleId} ${finding.path}`} finding={finding}>
              {reasons[finding.ruleId] && (
                <p className="break-words border-l-2 pl-2 text-xs">Accepted: “{reasons[finding.ruleId]}”</p>
              )}
            </FindingItem>
          ))}
        </ul>
      )}
    </Card>
  );
}
