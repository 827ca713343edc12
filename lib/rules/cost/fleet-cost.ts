import { LIST_PRICES } from '@/lib/cost/gpu-prices';
import { numberField } from '@/lib/flags/field-value';
import { formatDollarsPerHour } from '@/lib/format';
import { rentedGpu } from '@/lib/rules/applies-to';
import { fleetDollarsPerHour, fleetText } from '@/lib/rules/price';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'compute.max_containers';

export const fleetCost: Rule = {
  id: 'fleet-cost',
  severity: 'note',
  title: 'What the fleet may cost',
  why: 'Modal bills each GPU of a container by the second from its start. Between min_containers and max_containers the traffic decides, so these two are the limits of the bill.',
  link: 'https://modal.com/pricing',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, context) {
    const most = numberField(preset, PATH) ?? 0;
    const least = numberField(preset, 'compute.min_containers') ?? 0;
    const dollars = [least, most].map((containers) => fleetDollarsPerHour(preset, containers, context));
    const [atLeast, atMost] = dollars;
    if (atLeast == null || atMost == null) return [];
    const price = (context.gpuPrices ?? LIST_PRICES)[rentedGpu(preset)];
    const message = `At most ${fleetText(preset, most)} × $${price} = ${formatDollarsPerHour(atMost)}, at the least ${formatDollarsPerHour(atLeast)}.`;
    return [{ path: PATH, message }];
  },
};
