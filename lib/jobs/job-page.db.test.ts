import { beforeAll, describe, expect, it } from 'vitest';
import { JobFilter } from '@/lib/jobs/job-filter';
import { jobPage, jobStarters } from '@/lib/jobs/store';
import { makeJob } from '@/lib/jobs/testing/make-job';

beforeAll(async () => {
  await makeJob({ kind: 'stop', status: 'succeeded' });
  await makeJob({ kind: 'compile', status: 'failed', requestedByName: 'Bo' });
  await makeJob({ kind: 'compile', status: 'running', requestedByName: 'Bo' });
  await makeJob({ kind: 'stop', status: 'queued' });
  await makeJob({ kind: 'scale', status: 'lost' });
});

const numbers = async (asked: Record<string, unknown>, limit = 50) => {
  const { jobs, hasOlder } = await jobPage(JobFilter.parse(asked), limit);
  return [...jobs.map(({ number }) => number), ...(hasOlder ? ['older'] : [])];
};

describe('the list of jobs', () => {
  it.each([
    ['all', {}, [5, 4, 3, 2, 1]],
    ['a kind', { kind: 'compile' }, [3, 2]],
    ['a state', { state: 'lost' }, [5]],
    ['what waits or runs', { state: 'open' }, [4, 3]],
    ['a person', { who: 'Bo' }, [3, 2]],
    ['all of it together', { kind: 'compile', state: 'failed', who: 'Bo' }, [2]],
    ['nobody', { who: 'Cy' }, []],
    ['what cannot be read counts as missing', { kind: 'nonsense', before: 'x' }, [5, 4, 3, 2, 1]],
    ['the next page', { before: '3' }, [2, 1]],
    ['the next page of a kind', { kind: 'stop', before: '4' }, [1]],
  ])('%s', async (_what, asked, expected) => {
    expect(await numbers(asked)).toEqual(expected);
  });

  it('says whether there are older ones', async () => {
    expect(await numbers({}, 4)).toEqual([5, 4, 3, 2, 'older']);
    expect(await numbers({ before: '2' }, 4)).toEqual([1]);
  });

  it('names everybody who has started one', async () => {
    expect(await jobStarters()).toEqual(['Ada', 'Bo']);
  });
});
