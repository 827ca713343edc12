import type { PanelRecipe } from './panel-recipe';

export const containers: PanelRecipe = {
  title: 'Containers',
  unit: 'count',
  valueUnit: '',
  meaning:
    'Containers as Modal’s control plane counts them: those that serve, and above them those on their way (waiting for GPUs, loading weights, warming up). A container serves once its engine has sent metrics.',
  whatToDo:
    'Starting for longer than usual: open the start of the container, it names the phase. Never more than one while requests queue: check max_containers and the autoscaler’s buffer.',
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
      { key: 'starting', label: 'starting', values: [...counts.starting] },
    ],
  }),
};
