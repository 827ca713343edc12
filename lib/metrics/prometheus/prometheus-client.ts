import 'server-only';
import { z } from 'zod';

/** The Prometheus-compatible server did not answer, or not with numbers. The message says why, in words. */
export class PrometheusProblem extends Error {
  override name = 'PrometheusProblem';
}

/** One series: its labels, and unix seconds with values. What is not a number is left out: NaN says that there is nothing. */
export interface PromSeries {
  labels: Readonly<Record<string, string>>;
  values: readonly (readonly [seconds: number, value: number])[];
}

export interface PromWindow {
  fromSeconds: number;
  toSeconds: number;
  stepSeconds: number;
}

const TIMEOUT_MS = 10_000;

const Sample = z.tuple([z.number(), z.string()]);
const Answer = z.object({
  data: z.object({
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()),
        value: Sample.optional(),
        values: z.array(Sample).optional(),
      }),
    ),
  }),
});

/** A Prometheus-compatible server. Both questions throw a `PrometheusProblem`. */
export interface PrometheusServer {
  /** The values of a query at each step of a window. */
  range(query: string, window: PromWindow): Promise<PromSeries[]>;
  /** The values of a query at one moment. */
  at(query: string, unixSeconds: number): Promise<PromSeries[]>;
}

/** The server at an address that may carry user and password, or that takes a bearer token. */
export function prometheusServer(url: string, token?: string): PrometheusServer {
  const ask = asking(url, token);
  return {
    range: (query, { fromSeconds, toSeconds, stepSeconds }) =>
      // Unless told not to cache, VictoriaMetrics moves start and end to multiples of the step.
      ask('query_range', { query, start: fromSeconds, end: toSeconds, step: stepSeconds, nocache: 1 }),
    at: (query, unixSeconds) => ask('query', { query, time: unixSeconds }),
  };
}

function asking(url: string, token: string | undefined) {
  const { address, headers } = addressed(url, token);
  return async (path: string, parameters: Record<string, string | number>): Promise<PromSeries[]> => {
    const { status, json } = await post(new URL(`api/v1/${path}`, address), headers, parameters);
    if (status === 401 || status === 403)
      throw new PrometheusProblem(
        `${address.host} refuses the user in PROMETHEUS_URL or the token in PROMETHEUS_TOKEN (${status}).`,
      );
    const answer = Answer.safeParse(json);
    if (!answer.success) throw new PrometheusProblem(`${address.host} answered ${status}: ${errorIn(json)}.`);
    return answer.data.data.result.map(({ metric, value, values = value ? [value] : [] }) => ({
      labels: metric,
      values: values
        .map(([at, text]) => [at, Number(text)] as const)
        .filter(([, number]) => Number.isFinite(number)),
    }));
  };
}

async function post(url: URL, headers: Record<string, string>, parameters: Record<string, string | number>) {
  const body = new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)]),
  );
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { method: 'POST', headers, body, signal });
    return { status: response.status, json: await response.json().catch(() => null) };
  } catch (error) {
    throw new PrometheusProblem(`${url.host} does not answer: ${reasonOf(error)}.`);
  }
}

/** Where to ask, and how to say who asks. fetch() takes no address with a password in it. */
function addressed(
  url: string,
  token: string | undefined,
): { address: URL; headers: Record<string, string> } {
  const address = new URL(url);
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  const { username, password } = address;
  address.username = '';
  address.password = '';
  if (token) return { address, headers: { authorization: `Bearer ${token}` } };
  if (!username) return { address, headers: {} };
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { address, headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` } };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `not within ${TIMEOUT_MS / 1000} s`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function errorIn(body: unknown): string {
  const told = body !== null && typeof body === 'object' && 'error' in body ? body.error : null;
  return typeof told === 'string' ? told : 'not the answer of a Prometheus';
}
