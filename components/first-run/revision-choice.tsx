import { Button } from '@/components/ui/button';
import { Label } from '@/components/ui/label';
import { NativeSelect } from '@/components/ui/native-select';

interface RevisionChoiceProps {
  chosen: { presetName: string; number: number };
  presets: readonly { name: string; number: number }[];
}

/** Which preset is brought up; its latest revision is. */
export function RevisionChoice({ chosen, presets }: RevisionChoiceProps) {
  if (presets.length < 2)
    return (
      <p className="text-sm">
        Brings up {chosen.presetName} r{chosen.number}.
      </p>
    );
  return (
    <form className="flex flex-wrap items-center gap-2">
      <Label htmlFor="preset">Brings up</Label>
      <NativeSelect id="preset" name="preset" defaultValue={chosen.presetName} className="w-64!">
        {presets.map(({ name, number }) => (
          <option key={name} value={name}>
            {name} r{number}
          </option>
        ))}
      </NativeSelect>
      <Button type="submit" variant="secondary">
        Choose
      </Button>
    </form>
  );
}
