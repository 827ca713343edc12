import { expect, it } from 'vitest';
import { loadEngine } from './load-engine';
import { parseArgv } from './parse-argv';

const MODEL = ['--model-path', 'm'];

it.each([
  ['0.5.10', ['--tp', '8'], { '--tp-size': 8 }, []],
  ['0.5.10', ['--tp=8', '--tp', '4'], { '--tp-size': 4 }, []],
  ['0.5.10', ['--tp', 'eight'], {}, [{ kind: 'invalid-type', flag: '--tp-size', word: 'eight' }]],
  ['0.5.10', ['--pp', '1'], {}, [{ kind: 'ambiguous', flag: '--pp' }]],
  ['0.5.10', ['--enable-metrics', 'true'], { '--enable-metrics': true }, [{ kind: 'takes-no-value' }]],
  ['0.5.10', ['--enable-metrics=true'], {}, [{ kind: 'takes-no-value', word: 'true' }]],
  ['0.5.10', ['--max-total-tokens', '64Ki'], { '--max-total-tokens': 65536 }, []],
  ['0.5.9', ['--max-total-tokens', '64Ki'], {}, [{ kind: 'invalid-type', flag: '--max-total-tokens' }]],
  ['0.5.10', ['--reasoning-parser', 'glm47'], {}, [{ kind: 'invalid-choice', word: 'glm47' }]],
  ['0.5.10', ['--cuda-graph-bs', '1', '2', '4'], { '--cuda-graph-bs': [1, 2, 4] }, []],
  ['0.5.10', ['--cuda-graph-bs'], {}, [{ kind: 'no-value', flag: '--cuda-graph-bs' }]],
  ['0.5.14', ['--nsa-decode-backend', 'fa3'], { '--dsa-decode-backend': 'fa3' }, []],
  ['0.5.20', ['--nsa-decode-backend', 'fa3'], {}, [{ kind: 'unknown', flag: '--nsa-decode-backend' }]],
  ['0.5.14', ['--disable-piecewise-cuda-graph'], { '--cuda-graph-backend-prefill': 'disabled' }, []],
  ['0.5.19', ['--enable-expert-distribution-metrics'], {}, [{ kind: 'unknown' }]],
  ['0.5.23', ['--monokernel-backend', 'amd'], { '--enable-amd-monokernel': true }, []],
  ['0.5.10', ['--no-experts-shared-outer-loras'], { '--experts-shared-outer-loras': false }, []],
  ['0.5.10', ['--prefill-round-robin-balance'], {}, []],
  ['0.5.10', ['serve'], {}, [{ kind: 'extra-word', flag: '', word: 'serve' }]],
  ['0.5.10', ['--port', '80', '81'], { '--port': 80 }, [{ kind: 'extra-word', flag: '--port', word: '81' }]],
  ['0.5.10', ['--no-such-flag', '1'], {}, [{ kind: 'unknown', flag: '--no-such-flag' }]],
  ['0.5.10', ['--chunked-prefill-size', '-1'], { '--chunked-prefill-size': -1 }, []],
  ['0.5.10', ['-h'], {}, [{ kind: 'unknown', flag: '--help' }]],
])('%s reads %j', async (version, words, values, problems) => {
  const engine = (await loadEngine(version))!;
  const argv = parseArgv(engine, [...words, ...MODEL]);
  expect(Object.fromEntries(argv.values)).toEqual({ ...values, '--model-path': 'm' });
  expect(argv.problems).toMatchObject(problems);
});

it('tells every problem at once, and what is missing', async () => {
  const { problems } = parseArgv((await loadEngine('0.5.10'))!, [
    '--tp',
    'x',
    '--kv-cache-dtype',
    'fp8',
    '--tq',
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    '--tp-size must be a whole number; not x.',
    '--kv-cache-dtype must be one of auto, fp8_e5m2, fp8_e4m3, bf16, bfloat16, fp4_e2m1; not fp8.',
    '--tq is no flag of this engine version.',
    '--model-path is required.',
  ]);
});
