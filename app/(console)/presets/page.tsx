import type { Metadata } from 'next';
import Link from 'next/link';
import { FindingCounts } from '@/components/presets/finding-counts';
import { RevisionLine } from '@/components/presets/revision-line';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { pageActor } from '@/lib/auth/session';
import { ruleContext } from '@/lib/presets/rule-context';
import { presetList } from '@/lib/presets/store';
import { checkPreset } from '@/lib/rules/check-preset';

export const metadata: Metadata = { title: 'Presets' };

export default async function PresetsPage() {
  await pageActor('console.read');
  const [presets, context] = await Promise.all([presetList(), ruleContext()]);
  return (
    <>
      <PageHeader title="Presets" />
      <PageBody>
        <Card>
          {presets.length === 0 && (
            <EmptyState title="No presets" description="The console makes production-v4 when it starts." />
          )}
          {presets.length > 0 && (
            <Table>
              <TableHeader>
                <tr>
                  <TableHead>Preset</TableHead>
                  <TableHead>Latest revision</TableHead>
                  <TableHead>Message</TableHead>
                  <TableHead>Checks</TableHead>
                </tr>
              </TableHeader>
              <TableBody>
                {presets.map(({ id, name, latest }) => (
                  <TableRow key={id}>
                    <TableCell>
                      <Link href={`/presets/${name}`} className="rounded-sm font-medium hover:underline">
                        {name}
                      </Link>
                    </TableCell>
                    <TableCell className="whitespace-nowrap">
                      <RevisionLine revision={latest} />
                    </TableCell>
                    <TableCell className="min-w-48 max-w-prose">{latest.message}</TableCell>
                    <TableCell>
                      <FindingCounts findings={checkPreset(latest.config, context)} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )}
        </Card>
      </PageBody>
    </>
  );
}
