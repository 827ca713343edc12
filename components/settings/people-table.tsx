import { LocalTime } from '@/components/ui/local-time';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { Role } from '@/lib/auth/roles';
import type { Result } from '@/lib/result';
import { ConfirmRemove } from './confirm-remove';
import { RoleSelect } from './role-select';

interface PeopleTableProps {
  people: { id: string; name: string; email: string; role: Role; lastSignInAt: Date | null }[];
  actorId: string;
  setRole: (personId: string, role: string) => Promise<Result<null>>;
  remove: (personId: string) => Promise<Result<null>>;
}

export function PeopleTable({ people, actorId, setRole, remove }: PeopleTableProps) {
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>Person</TableHead>
          <TableHead>Role</TableHead>
          <TableHead className="max-sm:hidden">Last sign-in</TableHead>
          <TableHead>
            <span className="sr-only">Actions</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {people.map((person) => (
          <TableRow key={person.id}>
            <TableCell>
              <p className="font-medium">
                {person.name}
                {person.id === actorId && <span className="font-normal text-muted-foreground"> (you)</span>}
              </p>
              <p className="text-muted-foreground text-xs">{person.email}</p>
            </TableCell>
            <TableCell>
              <RoleSelect personId={person.id} name={person.name} role={person.role} setRole={setRole} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-sm:hidden">
              {person.lastSignInAt ? <LocalTime date={person.lastSignInAt} format="ago" /> : 'never'}
            </TableCell>
            <TableCell className="text-right">
              <ConfirmRemove
                name={person.name}
                consequence="Their sessions end at once. What they did stays in the history under their name."
                remove={remove.bind(null, person.id)}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
