import { describe, expect, it } from 'vitest';
import { appHistory } from '@/lib/modal/app-history';
import { modalClient } from '@/lib/modal/client';
import { containerCounts } from '@/lib/modal/containers';
import { dropQueue, peekQueue } from '@/lib/modal/queue';
import { servingFunction } from '@/lib/modal/serving-function';
import { stopApp } from '@/lib/modal/stop-app';
import { onSimulator } from '@/lib/modal/testing/on-simulator';
import { volumeReceipt } from '@/lib/modal/volume-receipt';

onSimulator();

describe('before anything is deployed', () => {
  it('has no history, no function and no container', async () => {
    expect(await appHistory()).toBeNull();
    expect(await servingFunction()).toBeNull();
    expect(await containerCounts()).toEqual({ running: 0, pending: 0, containers: [], backlog: 0 });
    expect(await stopApp()).toBe(false);
  });
});

describe('metrics queue', () => {
  it('is read without removing, then removed from its oldest end', async () => {
    expect(await peekQueue(10)).toEqual({ items: [], count: 0 });
    expect(await dropQueue(10)).toEqual([]);
    const queue = await modalClient().queues.fromName('glm51-metrics', { environment: 'main' });
    await queue.putMany(['{"seq":1}', '{"seq":2}', '{"seq":3}']);
    expect(await peekQueue(2)).toEqual({ items: ['{"seq":1}', '{"seq":2}'], count: 3 });
    expect(await dropQueue(2)).toEqual(['{"seq":1}', '{"seq":2}']);
    expect(await dropQueue(0)).toEqual([]);
    expect(await peekQueue(10)).toEqual({ items: ['{"seq":3}'], count: 1 });
    expect(await dropQueue(10)).toEqual(['{"seq":3}']);
  });
});

describe('volume receipts', () => {
  it('are read as JSON; no receipt and no volume are told apart', async () => {
    const weights = await volumeReceipt('glm51-model-weights', '/GLM-5.1-FP8/.receipt.json');
    expect(weights).toMatchObject({ format: 1, repo: 'zai-org/GLM-5.1-FP8' });
    expect(await volumeReceipt('glm51-model-weights', '/nothing.json')).toEqual({ problem: 'no receipt' });
    expect(await volumeReceipt('no-such-volume', '/.receipt.json')).toEqual({ problem: 'no volume' });
  });
});
