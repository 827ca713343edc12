import { expect, test } from 'vitest';
import { messageBody } from './message-body';

const message = {
  event: 'job.failed',
  at: new Date('2026-11-23T10:00:00Z'),
  summary: 'Job 4 <!channel> failed & burned',
  actorName: 'Ada',
  link: 'http://localhost:3000/jobs/4',
};

test('a text for Slack mentions nobody by what it tells', () => {
  expect(messageBody(message, 'slack')).toEqual({
    text: 'Job 4 &lt;!channel&gt; failed &amp; burned (Ada)\n<http://localhost:3000/jobs/4|Open in the console>',
  });
});

test('a plain body has every field', () => {
  expect(messageBody(message, 'plain')).toEqual({
    event: 'job.failed',
    at: '2026-11-23T10:00:00.000Z',
    summary: 'Job 4 <!channel> failed & burned',
    actor: 'Ada',
    link: 'http://localhost:3000/jobs/4',
  });
});
