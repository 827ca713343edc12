import { MessageCircleQuestion, Plus } from 'lucide-react';
import { AddExamplesButton } from '@/components/golden/add-examples-button';
import { AskGoldenButton } from '@/components/golden/ask-golden-button';
import { PromptDialog } from '@/components/golden/prompt-dialog';
import { PromptList } from '@/components/golden/prompt-list';
import { JobPages } from '@/components/jobs/job-pages';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { Card, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { goldenPrompts } from '@/lib/golden/store';
import { canAsk } from '@/lib/jobs/last-steps/can-ask';
import { defaultTarget } from '@/lib/jobs/target';
import { startGolden } from '../actions';
import { examples, move, remove, save } from './actions';
import { RecentRounds } from './recent-rounds';

export const metadata = { title: 'Golden prompts' };

export default async function GoldenPromptsPage() {
  const actor = await pageActor('console.read');
  const { id } = await defaultTarget();
  const [prompts, isAskable] = await Promise.all([goldenPrompts(), canAsk(id)]);
  const mayEdit = may(actor.role, 'golden.edit');
  const mayAsk = isAskable && may(actor.role, 'job.start');
  return (
    <>
      <PageHeader title="Golden prompts" actions={mayAsk && <AskGoldenButton start={startGolden} />} />
      <PageBody>
        <JobPages current="golden" />
        <Card>
          <CardHeader>
            <div>
              <CardTitle>The set</CardTitle>
              <CardDescription>
                Asked of a deployment only on request: as the last step of a deploy, or from here once one
                stands.
              </CardDescription>
            </div>
            {mayEdit && (
              <PromptDialog prompt={null} save={save}>
                <Button size="sm">
                  <Plus />
                  Add prompt…
                </Button>
              </PromptDialog>
            )}
          </CardHeader>
          {prompts.length === 0 ? (
            <EmptyState
              icon={MessageCircleQuestion}
              title="No golden prompt yet"
              description="A few questions with known answers show within seconds whether a deployment thinks, formats and calls tools as it should."
              action={mayEdit && <AddExamplesButton add={examples} />}
            />
          ) : (
            <PromptList prompts={prompts} actions={mayEdit ? { save, remove, move } : null} />
          )}
        </Card>
        <RecentRounds targetId={id} />
      </PageBody>
    </>
  );
}
