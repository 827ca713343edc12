'use client';

import { useOptimistic, useTransition } from 'react';
import { NativeSelect } from '@/components/ui/native-select';
import { toast } from '@/components/ui/toast';
import { ROLES, type Role } from '@/lib/auth/roles';
import type { Result } from '@/lib/result';

interface RoleSelectProps {
  personId: string;
  name: string;
  role: Role;
  setRole: (personId: string, role: string) => Promise<Result<null>>;
}

/** Changes a role at once; a refusal puts the former one back. */
export function RoleSelect({ personId, name, role, setRole }: RoleSelectProps) {
  const [isPending, startTransition] = useTransition();
  const [shownRole, showRole] = useOptimistic<string>(role);

  function change(next: string) {
    startTransition(async () => {
      showRole(next);
      const changed = await setRole(personId, next);
      if (changed.ok) toast.success(`${name} is now ${next}`);
      else toast.error(changed.error.message);
    });
  }

  return (
    <NativeSelect
      aria-label={`Role of ${name}`}
      className="w-32!"
      value={shownRole}
      disabled={isPending}
      onChange={(event) => change(event.target.value)}
    >
      {ROLES.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </NativeSelect>
  );
}
