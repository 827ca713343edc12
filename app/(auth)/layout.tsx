import type { ReactNode } from 'react';
import { Brand } from '@/components/shell/brand';
import { SimulatorNote } from '@/components/shell/simulator-note';
import { env } from '@/lib/env';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-sm content-center gap-5 p-4">
      <Brand />
      {children}
      {env.TARGET_KIND === 'simulator' && <SimulatorNote />}
    </main>
  );
}
