import { LocalTime } from '@/components/ui/local-time';
import { FINGERPRINT_INPUTS } from '@/lib/flags/fingerprint';
import { formatBytes, formatCount } from '@/lib/format';
import type { CompileResult } from '@/lib/volumes/schema';
import { ReceiptCard } from './receipt-card';

type Input = keyof typeof FINGERPRINT_INPUTS;

/** What a compile has left: kernels, and the fingerprint that they serve. */
export function KernelsReceipt({ compiled, receipt }: CompileResult) {
  const { fingerprint, kernels, bytes, compiledAt } = receipt;
  const inputs = Object.entries(fingerprint) as [Input, string | number][];
  return (
    <ReceiptCard
      title={compiled ? 'Receipt of the kernels' : 'Receipt of the kernels: the cache matched already'}
      description="They serve a revision with the same fingerprint; any other compiles anew."
      receipt={receipt}
      fileName="kernels-receipt.json"
      facts={[
        { term: 'Kernels', value: formatCount(kernels) },
        { term: 'Bytes', value: formatBytes(bytes) },
        { term: 'Compiled', value: <LocalTime date={compiledAt} format="ago" /> },
        ...inputs.map(([input, value]) => ({ term: FINGERPRINT_INPUTS[input].name, value })),
      ]}
    />
  );
}
