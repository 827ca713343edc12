'use client';

import type { Chart } from '@/lib/metrics/drawing/chart';
import { standaloneSvg } from '@/lib/metrics/drawing/standalone-svg';

const SIZE_PX = { width: 1200, height: 420 };
const SCALE = 2;

/** Saves the chart as a PNG in the colours of the page, with its title, window and zone. */
export async function savePicture(chart: Chart, zone: string): Promise<void> {
  const svg = standaloneSvg(chart, { ...SIZE_PX, zone, id: 'picture', colours: pageColours() });
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SIZE_PX.width * SCALE;
  canvas.height = SIZE_PX.height * SCALE;
  const context = canvas.getContext('2d');
  context?.scale(SCALE, SCALE);
  context?.drawImage(picture, 0, 0);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = `${chart.view.title.toLowerCase().replace(/\W+/g, '-')}.png`;
  link.click();
}

/** The value of a colour variable of the page, in its light or dark dress. */
function pageColours(): (name: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(name);
}
