import { plainText } from './plain-text';
import type { JobKind } from './schema';

/** Log lines that an operator should not have to look up: what each means, and what to do. Pure. */

export interface KnownLine {
  key: string;
  severity: 'error' | 'warning' | 'note';
  /** What happened. */
  title: string;
  /** What it means for the operator, and the way out. */
  advice: string;
  /** Where there is more to read, or what to do about it. */
  help?: { href: string; label: string };
}

interface Known extends KnownLine {
  pattern: RegExp;
  /** The kind of job in which the line is the work itself. */
  expectedIn?: JobKind;
}

/** The rule that prevents it, on the page of known issues. */
function rule(id: string) {
  return { href: `/known-issues#${id}`, label: 'Known issue' };
}

function modalGuide(page: string) {
  return { href: `https://modal.com/docs/guide/${page}`, label: 'Modal guide' };
}

// Texts of SGLang: layers/deep_gemm_wrapper/compile_utils.py, managers/scheduler.py, model_executor/
// model_runner.py, utils/watchdog.py (0.5.10);
// of Modal: what its CLI 1.6.4 prints.
const KNOWN: readonly Known[] = [
  {
    key: 'kernel-cache-miss',
    pattern: /Entering DeepGEMM JIT Pre-Compile session/,
    expectedIn: 'compile',
    severity: 'warning',
    title: 'Kernel cache miss',
    advice:
      'The cache holds no kernels for this configuration, so this start compiles them first: 10 to 15 minutes on all eight GPUs. Run the compile job once for this revision.',
    help: rule('kernel-cache'),
  },
  {
    key: 'kernel-from-cache',
    pattern: /Try DeepGEMM JIT Compiling for/,
    severity: 'note',
    title: 'A kernel is looked up',
    advice: 'Harmless: about a second for each kind of kernel when the cache holds it.',
  },
  {
    key: 'kv-pool-full',
    pattern: /KV cache pool is full\. Retract requests/,
    severity: 'warning',
    title: 'KV pool full: requests are put back',
    advice:
      'Running requests together need more tokens than the pool has; some start again later. Raise --max-total-tokens or lower --max-running-requests.',
    help: rule('total-tokens-shared'),
  },
  {
    key: 'watchdog',
    pattern: /watchdog timeout \((?!.*soft=True)/,
    severity: 'error',
    title: 'The watchdog ended the engine',
    advice:
      'No step finished within --watchdog-timeout. While kernels compile that is a cold cache, otherwise a hang: the stack dump before this line says where.',
    help: rule('watchdog-short'),
  },
  {
    key: 'out-of-memory',
    pattern: /CUDA out of memory|OutOfMemoryError|CUDA error: out of memory/,
    severity: 'error',
    title: 'Out of GPU memory',
    advice: 'Lower --mem-fraction-static (0.85 leaves about 5 GB more on each GPU), then deploy again.',
    help: rule('memory-too-small'),
  },
  {
    key: 'secret-missing',
    pattern: /Secret (?:\('[^']+', '[^']+'\)|'[^']+') not found/,
    severity: 'error',
    title: 'A Modal secret is missing',
    advice: 'Create the secret of this name in the environment, then deploy again.',
    help: rule('secret-missing'),
  },
  {
    key: 'image-build',
    pattern: /Image build for im-\w+ (?:failed|terminated)/,
    severity: 'error',
    title: 'The image did not build',
    advice: 'The command that failed stands above this line. Nothing was published.',
    help: modalGuide('images'),
  },
  {
    key: 'spend-limit',
    pattern: /spend limit|budget (?:has been )?(?:reached|exceeded)/i,
    severity: 'error',
    title: 'Modal’s spend limit is reached',
    advice: 'No new container starts until an owner or manager of the workspace raises it or the month ends.',
    help: modalGuide('budgets'),
  },
  {
    key: 'unsupported-head-count',
    pattern: /Unsupported h_q/,
    severity: 'error',
    title: 'EAGLE with an FP8 KV cache',
    advice: 'Set --kv-cache-dtype bfloat16: leaving it out means fp8_e4m3 on B200.',
    help: rule('eagle-fp8-kv'),
  },
  {
    key: 'kv-dtype-resolved',
    pattern: /Setting KV cache dtype to fp8_e4m3/,
    severity: 'warning',
    title: 'The KV cache is FP8',
    advice: 'The dtype was left out, and the engine chose fp8_e4m3. Set bfloat16 to keep 16 bits.',
    help: rule('kv-dtype-omitted'),
  },
  {
    key: 'slow-rank',
    pattern: /could finish the model loading, but there are other ranks/,
    severity: 'error',
    title: 'One GPU loaded its weights too slowly',
    advice: 'The engine waits 480 s for the last rank. Start again: the volume is warm the second time.',
  },
  {
    key: 'serving',
    pattern: /The server is fired up and ready to roll/,
    severity: 'note',
    title: 'The engine serves',
    advice: 'From here on requests are answered.',
  },
];

/** What is known about a line in the log of a job of this kind; null for an ordinary one. */
export function knownLine(text: string, kind: JobKind): KnownLine | null {
  const known = knownIn(plainText(text));
  return known ? asTold(known, kind) : null;
}

/** The same by the key that was kept when the line was stored. */
export function knownByKey(key: string, kind: JobKind): KnownLine | null {
  const known = KNOWN.find((line) => line.key === key);
  return known ? asTold(known, kind) : null;
}

/** What is kept of a line beside its text. */
export interface LineMark {
  known: string | null;
  isError: boolean;
}

/** Null for an ordinary line. */
export function markOf(text: string): LineMark | null {
  const plain = plainText(text);
  const known = knownIn(plain);
  const isError = known?.severity === 'error' || (SPEAKS_OF_ERROR.test(plain) && !HARMLESS.test(plain));
  return known || isError ? { known: known?.key ?? null, isError } : null;
}

/** Whether a line is one that a reader in a hurry wants to see first. */
export function isErrorLine(text: string): boolean {
  return markOf(text)?.isError ?? false;
}

const SPEAKS_OF_ERROR = /\b(?:error|fatal|traceback|exception|failed|panic)\b|^✗/i;
// Words in which nothing failed.
const HARMLESS = /\b(?:0|no) errors?\b|--\S*error/i;
// One look for the many lines of which nothing is known.
const ANY_KNOWN = new RegExp(KNOWN.map(({ pattern }) => pattern.source).join('|'), 'i');

function knownIn(plain: string): Known | undefined {
  return ANY_KNOWN.test(plain) ? KNOWN.find(({ pattern }) => pattern.test(plain)) : undefined;
}

function asTold({ pattern: _pattern, expectedIn, ...line }: Known, kind: JobKind): KnownLine | null {
  return expectedIn === kind ? null : line;
}
