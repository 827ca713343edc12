import { cookies } from 'next/headers';
import { FactList } from '@/components/settings/fact-list';
import { RoleTable } from '@/components/settings/role-table';
import { ThemePicker } from '@/components/settings/theme-picker';
import { THEME_COOKIE, themeOf } from '@/components/shell/theme';
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { pageActor } from '@/lib/auth/session';
import { ownPrices } from '@/lib/cost/own-prices';
import { env } from '@/lib/env';
import { formatDollarsPerHour } from '@/lib/format';
import project from '@/package.json';

export const metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const actor = await pageActor('console.read');
  const isSimulator = env.TARGET_KIND === 'simulator';
  return (
    <>
      <Card>
        <CardHeader>
          <CardTitle>Target</CardTitle>
          <CardDescription>Set by the environment the console starts in</CardDescription>
        </CardHeader>
        <FactList
          facts={[
            { name: 'Runs at', value: isSimulator ? 'Simulator, on this machine' : 'Modal' },
            { name: 'Environment', value: env.MODAL_ENVIRONMENT },
            { name: 'App', value: env.MODAL_APP_NAME },
            { name: 'Price of one B200', value: formatDollarsPerHour(ownPrices().B200 ?? Number.NaN) },
          ]}
        />
      </Card>
      <Card>
        <CardHeader>
          <CardTitle>Console</CardTitle>
        </CardHeader>
        <FactList
          facts={[
            { name: 'Version', value: project.version },
            { name: 'Modal SDK', value: project.dependencies.modal },
            { name: 'Node', value: process.versions.node },
            { name: 'Address', value: env.CONSOLE_URL },
            { name: 'Data directory', value: <code className="font-mono text-xs">{env.DATA_DIR}</code> },
          ]}
        />
      </Card>
      <Card>
        <CardHeader>
          <CardTitle>Theme</CardTitle>
          <CardDescription>Kept in this browser</CardDescription>
        </CardHeader>
        <CardContent>
          <ThemePicker initial={themeOf((await cookies()).get(THEME_COOKIE)?.value)} />
        </CardContent>
      </Card>
      <Card>
        <CardHeader>
          <CardTitle>Roles</CardTitle>
          <CardDescription>Yours is {actor.role}</CardDescription>
        </CardHeader>
        <RoleTable />
      </Card>
    </>
  );
}
