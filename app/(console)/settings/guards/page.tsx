import { Snowflake } from 'lucide-react';
import { AddFreezeDialog } from '@/components/guards/add-freeze-dialog';
import { BudgetForm } from '@/components/guards/budget-form';
import { FreezeList } from '@/components/guards/freeze-list';
import { SpendCard } from '@/components/guards/spend-card';
import { Card, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { spendOn } from '@/lib/guards/store';
import { defaultTarget } from '@/lib/jobs/target';
import { add, change, saveBudget } from './actions';
import { freezeViews } from './freeze-views';

export const metadata = { title: 'Freezes and budget' };

export default async function GuardsPage() {
  const actor = await pageActor('console.read');
  const mayManage = may(actor.role, 'guard.manage');
  const now = new Date();
  const target = await defaultTarget();
  const [spend, freezes] = await Promise.all([spendOn(target, now), freezeViews(now)]);
  return (
    <>
      <SpendCard spend={spend} target={`${target.appName} · ${target.environment}`}>
        {mayManage && <BudgetForm budgetDollars={spend.budgetDollars} save={saveBudget} />}
      </SpendCard>
      <Card aria-label="Freezes">
        <CardHeader>
          <div>
            <CardTitle>Freezes</CardTitle>
            <CardDescription>While one holds, only an admin starts jobs, with a reason</CardDescription>
          </div>
          {mayManage && <AddFreezeDialog add={add} />}
        </CardHeader>
        {freezes.length === 0 ? (
          <EmptyState
            icon={Snowflake}
            title="Nothing is frozen"
            description="Add a freeze for a launch, a holiday or every weekend: deploys wait, stopping stays possible."
          />
        ) : (
          <FreezeList freezes={freezes} change={mayManage ? change : null} />
        )}
      </Card>
    </>
  );
}
