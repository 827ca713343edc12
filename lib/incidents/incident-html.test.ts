import { describe, expect, it } from 'vitest';
import { PANEL_NAMES } from '@/lib/metrics/panels/panel-name';
import { PANEL_RECIPES } from '@/lib/metrics/panels/panel-recipes';
import type { Incident } from './incident';
import { incidentHtml } from './incident-html';
import { anIncident, chartsOf } from './testing/an-incident';

const AT = Date.parse('2026-11-23T13:30:00Z');
const EVIL = `</pre></style><script>alert('x')</script><img src=x onerror="alert(1)">`;

/** Every text in it is hostile. */
const hostile: Incident = anIncident({
  title: EVIL,
  frozenByName: EVIL,
  place: EVIL,
  chosenContainers: [EVIL],
  charts: {
    ...chartsOf([100, null, 250, 260], EVIL),
    sourceProblem: EVIL,
  },
  marks: [
    {
      kind: 'deployment',
      atMs: AT,
      label: EVIL,
      title: EVIL,
      by: EVIL,
      why: EVIL,
      changes: [EVIL],
      links: [{ label: EVIL, href: '/jobs/1' }],
    },
  ],
  served: [
    {
      name: EVIL,
      message: EVIL,
      authorName: EVIL,
      deployedAtMs: AT,
      deployedByName: EVIL,
      previousName: EVIL,
      changes: [EVIL],
      command: EVIL,
      findings: [{ severity: 'error', title: EVIL, message: EVIL, link: `javascript:${EVIL}`, reason: EVIL }],
      path: '/presets/p/revisions/1',
    },
  ],
  alerts: [
    {
      name: EVIL,
      severity: 'page',
      condition: EVIL,
      firedAtMs: AT,
      resolvedAtMs: null,
      worst: EVIL,
      acknowledgedByName: EVIL,
      note: EVIL,
    },
  ],
  containers: {
    shown: [
      {
        id: EVIL,
        revision: EVIL,
        gpu: EVIL,
        state: 'crashed',
        scheduledAtMs: AT,
        servingAtMs: null,
        endedAtMs: AT,
        failure: EVIL,
        phases: [{ title: EVIL, seconds: 3 }],
      },
    ],
    leftOut: 2,
  },
  jobs: {
    shown: [
      {
        number: 7,
        title: EVIL,
        status: 'failed',
        byName: EVIL,
        startedAtMs: AT,
        finishedAtMs: AT + 60_000,
        error: EVIL,
        steps: [{ title: EVIL, status: 'failed', detail: EVIL }],
        log: [{ atMs: AT, source: 'build', text: `\u001b[31m${EVIL}\u001b[0m` }],
        logLeftOut: 12_000,
        path: '/jobs/7',
      },
    ],
    leftOut: 3,
  },
  changes: { shown: [{ atMs: AT, byName: EVIL, summary: EVIL, path: '/history?entry=1' }], leftOut: 4 },
});

describe('the file of a range', () => {
  it.each([
    ['an empty one', anIncident()],
    ['one full of hostile texts', hostile],
  ])('has no script and asks nobody for anything: %s', (_, incident) => {
    const file = incidentHtml(incident);
    expect(file).not.toMatch(/<script|<img|<iframe|<link|<object|<embed|@import|<[^>]*\son\w+=/i);
    expect(file).not.toMatch(/<[^>]*\s(?:src|srcset|action|poster|style)=/i);
    expect(file).not.toMatch(/href="(?!#|https:\/\/console\.example\.com\/)/);
    expect(file).not.toMatch(/url\((?!#)/);
    expect(file).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says that it may do nothing but show itself', () => {
    expect(incidentHtml(anIncident())).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:">`,
    );
  });

  it('is the same for the same data', () => {
    expect(incidentHtml(hostile)).toBe(incidentHtml(structuredClone(hostile)));
  });

  it('has each chart with its values, and names those that have none', () => {
    const full = incidentHtml(anIncident({ charts: chartsOf([100, null, 250, 260]) }));
    for (const name of PANEL_NAMES) expect(full).toContain(`id="chart-${name}"`);
    expect(full).toContain(
      'highest 260 ms at <time datetime="2026-11-23T13:45:00.000Z">13:45:00</time>, last 260 ms',
    );
    expect(full.match(/Table of its values, 3 steps/g)).toHaveLength(PANEL_NAMES.length);
    const { ttft, ...others } = chartsOf([null, null, null, null]).panels;
    const one = incidentHtml(
      anIncident({
        charts: {
          ...chartsOf([1, 1, 1, 1]),
          panels: { ...others, ttft: chartsOf([1, 1, 1, 1]).panels.ttft },
        },
      }),
    );
    expect(one).toContain(`Without a value in this range: ${PANEL_RECIPES.ttftSpread.title},`);
    expect(ttft).toBeDefined();
  });

  it.each([
    ['no chart', 'No engine was heard in this range'],
    ['no mark', 'Nothing: no deployment'],
    ['no revision', 'Nothing was deployed'],
    ['no alert', 'No alert fired.'],
    ['no container', 'None came up'],
    ['no job', 'No job ran.'],
    ['no change', 'Nobody changed anything.'],
  ])('says so where there is %s', (_, words) => {
    expect(incidentHtml(anIncident())).toContain(words);
  });

  it.each([
    '12,000 lines before these are left out',
    '2 older containers are',
    '3 older jobs',
    '4 older entries',
  ])('says what it has no room for: %s', (words) => {
    expect(incidentHtml(hostile)).toContain(words);
  });

  it('opens the log of a job that failed, and folds the others', () => {
    const job = hostile.jobs.shown[0];
    if (!job) throw new Error('no job');
    const well = { ...job, status: 'succeeded' };
    expect(incidentHtml(hostile)).toContain('<details open><summary>Log');
    expect(incidentHtml({ ...hostile, jobs: { shown: [well], leftOut: 0 } })).toContain(
      '<details><summary>Log',
    );
  });

  it('shows the clock of its zone', () => {
    const file = incidentHtml(anIncident({ zone: 'Asia/Kathmandu', charts: chartsOf([1, 2, 3, 4]) }));
    expect(file).toContain('>23 Nov 2026, 18:45</time> to');
    expect(file).toContain('>19:30:00</time>');
    expect(file).toContain('2026-11-23T13:00Z to 2026-11-23T14:00Z');
  });
});
