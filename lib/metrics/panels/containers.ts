import type { PanelData, PanelRecipe } from './panel-recipe';

export const containers: PanelRecipe = {
  title: 'Containers',
  unit: 'count',
  valueUnit: '',
  meaning:
    'Containers as Modal’s control plane counts them: those that serve, above them those that load weights or warm up (starting), and on top those that wait for a machine with free GPUs (pending). A container serves once its engine has sent metrics.',
  whatToDo:
    'Pending for long: no GPUs of this kind are free, and only another GPU type, region or patience helps. Starting for longer than usual: open the start of the container, it names the phase. Never more than one while requests queue: check max_containers and the autoscaler’s buffer.',
  digits: 0,
  shape: 'stack',
  headline: 'now',
  wholeTicks: true,
  axisAtLeast: 3,
  isCounted: true,
  metrics: [],
  read: ({ counts }) => ({
    series: [
      { key: 'running', label: 'running', values: [...counts.running] },
      { key: 'starting', label: 'starting', values: withMachine(counts) },
      { key: 'pending', label: 'pending', values: [...counts.pending] },
    ],
  }),
};

/** The most of both in a step may have been at different moments, so this can only say too few. */
function withMachine({ starting, pending }: PanelData['counts']) {
  return starting.map((count, step) => (count === null ? null : Math.max(0, count - (pending[step] ?? 0))));
}
