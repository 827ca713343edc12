import { ArrowDown, ArrowUp, CircleDashed, Equal, RefreshCw } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { VERDICTS, type Verdict } from '@/lib/metrics/compare/comparison';

const LOOKS = {
  better: { variant: 'success', icon: ArrowUp },
  worse: { variant: 'danger', icon: ArrowDown },
  changed: { variant: 'accent', icon: RefreshCw },
  same: { variant: 'default', icon: Equal },
  'too-few': { variant: 'default', icon: CircleDashed },
} as const;

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { variant, icon: Icon } = LOOKS[verdict];
  return (
    <Badge variant={variant}>
      <Icon aria-hidden /> {VERDICTS[verdict]}
    </Badge>
  );
}
