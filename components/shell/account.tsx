import { LogOut } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Actor } from '@/lib/auth/roles';

interface AccountProps {
  actor: Actor;
  signOut: () => Promise<void>;
}

export function Account({ actor, signOut }: AccountProps) {
  return (
    <div className="flex items-center justify-between gap-2">
      <p className="min-w-0 truncate px-2.5 text-sm">
        {actor.name} <span className="text-muted-foreground">· {actor.role}</span>
      </p>
      <form action={signOut}>
        <Button type="submit" variant="ghost" size="icon-sm" aria-label="Sign out" title="Sign out">
          <LogOut />
        </Button>
      </form>
    </div>
  );
}
