import { formatQuantity } from '@/lib/format';

/** `needs 2 approvals`, `not protected`. */
export function protection(requiredApprovals: number): string {
  return requiredApprovals === 0 ? 'not protected' : `needs ${formatQuantity(requiredApprovals, 'approval')}`;
}
