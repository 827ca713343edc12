'use client';

import { ChartLine, Ellipsis, FileDown, Image, Link2, Maximize2, Table2 } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import type { Chart } from '@/lib/metrics/drawing/chart';
import type { PanelName } from '@/lib/metrics/panels/panel-name';
import { savePicture } from './save-picture';

interface ChartMenuProps {
  name: PanelName;
  chart: Chart;
  zone: string;
  /** The query of the page. */
  search: string;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
}

/** The same numbers in other shapes: a table here, a page of its own, a CSV file, a picture, a link. */
export function ChartMenu({ name, chart, zone, search, asTable, onAsTable }: ChartMenuProps) {
  const { title } = chart.view;
  const path = `/metrics/chart/${name}?${search}`;
  const copyLink = async () => {
    await navigator.clipboard.writeText(new URL(frozenPath(path, chart), window.location.href).href);
    toast('Link copied: it shows this window, whenever it is opened');
  };
  return (
    <>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={asTable ? `${title} as a chart` : `${title} as a table`}
        title={asTable ? 'Show the chart' : 'Show the numbers as a table'}
        onClick={() => onAsTable(!asTable)}
      >
        {asTable ? <ChartLine aria-hidden /> : <Table2 aria-hidden />}
      </Button>
      <Menu>
        <MenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label={`More of ${title}`} title="Open, save, link">
            <Ellipsis aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuContent>
          <MenuItem asChild>
            <Link href={path}>
              <Maximize2 aria-hidden /> Open alone
            </Link>
          </MenuItem>
          <MenuItem asChild>
            <a href={`/api/metrics/chart/${name}?${search}`} download>
              <FileDown aria-hidden /> Save as CSV
            </a>
          </MenuItem>
          <MenuItem onSelect={() => void savePicture(chart, zone)}>
            <Image aria-hidden /> Save as picture (PNG)
          </MenuItem>
          <MenuItem onSelect={() => void copyLink()}>
            <Link2 aria-hidden /> Copy link
          </MenuItem>
        </MenuContent>
      </Menu>
    </>
  );
}

/** A link to a window that moves on would show something else tomorrow. */
function frozenPath(path: string, { grid }: Chart): string {
  const [page, search] = path.split('?');
  const parameters = new URLSearchParams(search);
  const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');
  parameters.delete('range');
  parameters.set('from', iso(grid.startMs));
  parameters.set('to', iso(grid.startMs + grid.count * grid.stepSeconds * 1000));
  return `${page}?${parameters}`;
}
