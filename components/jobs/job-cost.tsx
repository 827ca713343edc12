import { formatDollars } from '@/lib/format';
import type { JobSpend } from '@/lib/jobs/schema';

interface JobCostProps {
  spend: JobSpend;
  /** It is not over, so it goes on costing. */
  isOpen: boolean;
}

/** What the GPUs of a job have cost; that it had none is said in words. */
export function JobCost({ spend: { gpuSeconds, dollars }, isOpen }: JobCostProps) {
  if (gpuSeconds === 0)
    return <span className="text-muted-foreground">no GPU time{isOpen && ' so far'}</span>;
  if (dollars === null) return <span className="text-muted-foreground">price not known</span>;
  return (
    <span className="tabular-nums">
      {formatDollars(dollars)}
      {isOpen && <span className="text-muted-foreground text-xs"> so far</span>}
    </span>
  );
}
