import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures';
import { SetupPage } from './pages/setup-page';

interface Received {
  signature: string | undefined;
  timestamp: string | undefined;
  body: string;
}

test.use({ consoleOptions: { simulator: ['--traffic', 'off'] } });

test('a webhook is added, tested, and told of a job that failed', async ({ page, glm, simulator }) => {
  const received: Received[] = [];
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const header = (name: string) => request.headers[name]?.toString();
    const body = Buffer.concat(chunks).toString();
    received.push({
      signature: header('x-console-signature'),
      timestamp: header('x-console-timestamp'),
      body,
    });
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;

  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Notifications' }).click();
  await page.getByRole('button', { name: 'Add webhook…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('On call');
  await dialog.getByLabel('Address').fill(url);
  await dialog.getByLabel('Message').selectOption('plain');
  await dialog.getByRole('button', { name: 'Add webhook' }).click();
  const secret = await dialog.getByLabel('Signing secret of On call').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Send test On call' }).click();
  await expect.poll(() => received.length).toBe(1);
  const [sent] = received as [Received];
  const expected = createHmac('sha256', secret).update(`${sent.timestamp}.${sent.body}`).digest('hex');
  expect(sent.signature).toBe(`v1=${expected}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('row', { name: /A test/ })).toContainText('delivered', { timeout: 1_000 });
  }).toPass();

  await simulator.fault('unauthenticated');
  const job = await (await overview.openPreset('production-v4')).deploy('r1');
  await expect(job.state()).toContainText('Failed');
  await expect.poll(() => received.length).toBe(2);
  expect(JSON.parse(received[1]?.body ?? '{}')).toMatchObject({ event: 'job.failed', actor: 'First Admin' });
  receiver.close();
});
