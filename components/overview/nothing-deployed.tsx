import { Rocket } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';

/** Where a newcomer starts. */
export function NothingDeployed({ presetName }: { presetName: string | null }) {
  const name = presetName ?? 'a preset';
  return (
    <Card>
      <EmptyState
        icon={Rocket}
        title={`Nothing is deployed yet. Open ${name} and deploy it.`}
        description="Charts of latency, KV cache and containers appear here some seconds after the first container serves."
        action={
          <Button asChild variant="secondary">
            <Link href={presetName ? `/presets/${presetName}` : '/presets'}>Open {name}</Link>
          </Button>
        }
      />
    </Card>
  );
}
