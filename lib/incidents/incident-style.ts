import { FRAME_PX } from '@/lib/metrics/drawing/frame';
import { type Dress, paletteVariables } from '@/lib/metrics/drawing/palette';

const colours = (dress: Dress) =>
  `:root{color-scheme:${dress};--background:${dress === 'light' ? '#f6f7f8' : '#0a0b0d'};${paletteVariables(dress)}}`;

/** How the file looks: by the reader's scheme on a screen, light on paper, one column on a phone. No font is fetched. */
export const INCIDENT_STYLE = [
  `@media not print{${colours('light')}}@media screen and (prefers-color-scheme:dark){${colours('dark')}}@media print{${colours('light')}}`,
  '*{box-sizing:border-box}',
  'body{margin:0 auto;max-width:76rem;padding:1.5rem 1rem 4rem;background:var(--background);color:var(--foreground);font:14px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}',
  'h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.05rem;margin:2rem 0 .5rem}h3{font-size:.95rem;margin:0}',
  'h1,h2,h3,p,td,li,dd{overflow-wrap:anywhere}p{margin:.25rem 0}a{color:var(--accent)}',
  '.quiet{color:var(--muted-foreground);font-size:.8125rem}',
  '.card{background:var(--card);border:1px solid var(--border);border-radius:8px;padding:.75rem 1rem;margin:.5rem 0;min-width:0}',
  '.facts{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.75rem 0;padding:0}.facts div{display:flex;gap:.4rem}.facts dt{color:var(--muted-foreground)}.facts dd{margin:0}',
  'nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:.75rem 0}nav a{display:inline-block;padding:.25rem 0}',
  '.charts{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,30rem),1fr))}.charts .card{margin:0}figure{margin:0}',
  `.plot{container-type:inline-size;padding:${FRAME_PX.top}px 0 ${FRAME_PX.bottom}px ${FRAME_PX.left}px;overflow:hidden}.plot>div{margin-right:${FRAME_PX.right}px}.plot svg{display:block}`,
  '@container (max-width:24rem){.chart-wide{display:none}.plot>div{margin-right:.5rem}}',
  '.legend{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;margin:.5rem 0;padding:0;font-size:.8125rem}.legend li{display:flex;gap:.4rem;align-items:center}.legend svg{flex:none}',
  'table{border-collapse:collapse;width:100%;font-size:.8125rem}th{text-align:left;font-weight:500;color:var(--muted-foreground)}th,td{padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--border);vertical-align:top}td.number,th.number{text-align:right;white-space:nowrap}',
  '.values{max-height:24rem;overflow:auto}.values th{position:sticky;top:0;background:var(--card)}',
  'details{margin:.25rem 0}summary{cursor:pointer;color:var(--accent);padding:.2rem 0}',
  'pre{margin:.5rem 0;padding:.75rem;background:var(--muted);border-radius:6px;font:12px/1.55 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}pre time{color:var(--muted-foreground)}',
  'time,.still{white-space:nowrap}.list{margin:.25rem 0;padding-left:1.1rem}',
  '.bad{color:var(--danger)}.warn{color:var(--warning)}.good{color:var(--success)}.bad,.warn,.good{font-weight:500}',
  '.note{border-left:3px solid var(--warning);padding:.25rem .75rem;background:var(--muted)}',
  '@media (max-width:40rem){table.cards thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}table.cards tr{display:block;border-bottom:1px solid var(--border);padding:.4rem 0}table.cards td{display:block;border:0;padding:.05rem 0;text-align:left}}',
  '@media print{body{max-width:none;padding:0;background:none;font-size:11px;-webkit-print-color-adjust:exact;print-color-adjust:exact}.card{break-inside:avoid}.card.long{break-inside:auto}nav,details:not([open]){display:none}.charts{grid-template-columns:1fr 1fr}}',
].join('\n');
