import 'server-only';
import { cookies } from 'next/headers';
import { type MetricsQuery, parseMetricsQuery } from '@/lib/metrics/metrics-query';
import { isTimeZone } from '@/lib/zoned-time';

export type SearchParams = Record<string, string | string[] | undefined>;

interface AskedMetrics {
  query: MetricsQuery;
  readerZone: string;
  consoleZone: string;
}

/** What a page with charts is asked for by its address, and whose clocks it may show. */
export async function askedMetrics(searchParams: Promise<SearchParams>): Promise<AskedMetrics> {
  const [asked, jar] = await Promise.all([searchParams, cookies()]);
  const known = decodeURIComponent(jar.get('zone')?.value ?? '');
  return {
    query: parseMetricsQuery((name) => [asked[name]].flat()[0]),
    readerZone: isTimeZone(known) ? known : 'UTC',
    consoleZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
