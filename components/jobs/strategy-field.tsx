import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';

/** How the new version takes over. */
export function StrategyField({ maxContainers }: { maxContainers: number }) {
  return (
    <Field
      id="strategy"
      label="Strategy"
      hint={`With ${maxContainers} of ${maxContainers} containers running a rolling deploy finds no room for new ones: the old go on until one stops. Recreate ends them first, and requests wait through a cold start.`}
    >
      <NativeSelect id="strategy" name="strategy" defaultValue="rolling" aria-describedby="strategy-hint">
        <option value="rolling">Rolling: old containers serve until new ones are up</option>
        <option value="recreate">Recreate: old containers end now</option>
      </NativeSelect>
    </Field>
  );
}
