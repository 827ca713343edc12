import { Check, Minus } from 'lucide-react';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { ABILITIES, type Ability, may, ROLES } from '@/lib/auth/roles';

/** Who may do what, from the table that every check uses. */
export function RoleTable() {
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>May</TableHead>
          {ROLES.map((role) => (
            <TableHead key={role} className="px-2 text-center sm:px-4">
              {role}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {(Object.keys(ABILITIES) as Ability[]).map((ability) => (
          <TableRow key={ability}>
            <TableCell>{ABILITIES[ability]}</TableCell>
            {ROLES.map((role) => (
              <TableCell key={role} className="px-2 text-center sm:px-4">
                <Allowed value={may(role, ability)} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Allowed({ value }: { value: boolean }) {
  const Icon = value ? Check : Minus;
  return (
    <>
      <Icon aria-hidden className={value ? 'inline size-4' : 'inline size-4 text-muted-foreground/60'} />
      <span className="sr-only">{value ? 'yes' : 'no'}</span>
    </>
  );
}
