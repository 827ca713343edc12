import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { AuthCard } from './auth-card';

const REASONS = {
  unknown: 'This address carries no link that the console knows. Check that it was copied whole.',
  used: 'This link was used already; each works once. If it was you, sign in.',
  expired: 'This link is too old. Ask an admin of the console for a new one.',
};

/** A one-time link that leads nowhere, and why. */
export function DeadLink({ state, way }: { state: keyof typeof REASONS; way?: string }) {
  return (
    <AuthCard title="This link does not work" description={way ?? REASONS[state]}>
      <Button asChild variant="secondary">
        <Link href="/sign-in">Go to sign-in</Link>
      </Button>
    </AuthCard>
  );
}
