/** Every series that a rule can watch: its unit, what it means, and what to do when it is bad. Pure. */

export interface SeriesMeaning {
  label: string;
  unit:
    | 'ms'
    | '%'
    | 'requests'
    | 'requests/min'
    | 'tokens/s'
    | 'tokens/step'
    | 'containers'
    | 'crashes'
    | 's'
    | '$';
  /** What a bad value means, and what to do about it. */
  meaning: string;
  advice: string;
  /** The past does not keep it: it can be watched, but not tried on the last day. */
  onlyNow?: true;
}

const SLOW_ADVICE =
  'Look at the queue and the KV pool first: a queue means too few containers or too low a limit of running requests, a full pool means contexts that are too long for it.';

export const SERIES = {
  ttftP50: {
    label: 'TTFT p50',
    unit: 'ms',
    meaning: 'Half of the requests wait longer for their first token, over five minutes.',
    advice: SLOW_ADVICE,
  },
  ttftP95: {
    label: 'TTFT p95',
    unit: 'ms',
    meaning: 'One request of twenty waits longer for its first token, over five minutes.',
    advice: SLOW_ADVICE,
  },
  ttftP99: {
    label: 'TTFT p99',
    unit: 'ms',
    meaning: 'One request of a hundred waits longer for its first token, over five minutes.',
    advice: SLOW_ADVICE,
  },
  interTokenP95: {
    label: 'Inter-token p95',
    unit: 'ms',
    meaning: 'Answers come in jerks: one gap of twenty between tokens is longer, over five minutes.',
    advice:
      'Look at running requests and long prompts: prefill takes turns with decode. Fewer running requests or smaller prefill chunks smooth it.',
  },
  endToEndP95: {
    label: 'End-to-end p95',
    unit: 'ms',
    meaning: 'One request of twenty takes longer from arrival to its last token, over five minutes.',
    advice: SLOW_ADVICE,
  },
  queueTimeP95: {
    label: 'Queue time p95',
    unit: 'ms',
    meaning: 'One request of twenty waits longer in the engine before its first batch, over five minutes.',
    advice: 'More containers, or a higher limit of running requests where the KV pool has room.',
  },
  kvUsed: {
    label: 'KV pool used',
    unit: '%',
    meaning: 'Share of the KV pool held by running requests, in the fullest container.',
    advice:
      'Close to full, requests are retracted and computed again. Let fewer run at once, shorten the longest context, or add a container.',
  },
  retracted: {
    label: 'Retracted requests',
    unit: 'requests',
    meaning: 'Requests taken out of the batch in five minutes, because the KV pool was full.',
    advice:
      'Each is computed again from its start. Lower the limit of running requests, or raise the share of memory for the pool.',
  },
  queued: {
    label: 'Queued requests',
    unit: 'requests',
    meaning: 'Requests that wait inside the engines.',
    advice: 'Look whether containers are at their most; if not, the limit of running requests holds them.',
  },
  queueGrowth: {
    label: 'Queue growth',
    unit: 'requests/min',
    meaning: 'Requests join the queue faster than they leave it, over five minutes.',
    advice: 'The fleet is too small for what comes. Scale up, or find out who sends more than usual.',
  },
  running: {
    label: 'Running requests',
    unit: 'requests',
    meaning: 'Requests that are decoded or prefilled.',
    advice: 'Compare with the limit of running requests of the deployed revision.',
  },
  decodeTokens: {
    label: 'Generated tokens',
    unit: 'tokens/s',
    meaning: 'Tokens that the fleet generates in a second, over five minutes.',
    advice:
      'When requests run and few tokens come, an engine hangs: look at its log, then replace the containers.',
  },
  acceptLength: {
    label: 'Accept length',
    unit: 'tokens/step',
    meaning: 'Tokens accepted for each speculative step; 1.0 means that the drafts are useless.',
    advice:
      'Compare the speculative flags with the deployment before: too many drafts cost more than they bring.',
  },
  cacheHits: {
    label: 'Cache hits',
    unit: '%',
    meaning: 'Share of prompt tokens that were found in the prefix cache, over five minutes.',
    advice: 'A new prompt template, or requests spread over more containers, make it fall.',
  },
  containers: {
    label: 'Containers',
    unit: 'containers',
    meaning: 'Containers that serve.',
    advice: 'Open the container page to see what each of them does.',
  },
  containerRoom: {
    label: 'Containers left to start',
    unit: 'containers',
    meaning: 'How many more containers may start before the most that the deployed revision allows.',
    advice:
      'At 0 the autoscaler can do no more. If requests queue, raise max_containers in a revision, or scale now.',
  },
  crashes: {
    label: 'Container crashes',
    unit: 'crashes',
    meaning: 'Containers that ended by a fault in a quarter of an hour.',
    advice:
      'Open the newest crash: its log names the reason. After a deploy, roll back first and read afterwards.',
  },
  silence: {
    label: 'Silence of a container',
    unit: 's',
    meaning: 'How long the quietest container that runs has sent no snapshot.',
    advice: 'Its engine may hang while it still costs. Look at its log, then replace the containers.',
    onlyNow: true,
  },
  dollarsPerDay: {
    label: 'Cost of a day',
    unit: '$',
    meaning: 'What the containers of the last 24 hours cost.',
    advice:
      'Look for warm windows and idle containers on the metrics page; a longer idle window keeps containers that nobody asks.',
  },
} as const satisfies Record<string, SeriesMeaning>;
export type SeriesName = keyof typeof SERIES;
