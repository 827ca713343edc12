import type { ReactNode } from 'react';
import { SettingsLinks } from '@/components/settings/settings-links';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { pageActor } from '@/lib/auth/session';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor('console.read');
  return (
    <>
      <PageHeader title="Settings" />
      <PageBody className="max-w-4xl">
        <SettingsLinks role={actor.role} />
        {children}
      </PageBody>
    </>
  );
}
