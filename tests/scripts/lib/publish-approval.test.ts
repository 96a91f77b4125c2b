/** Which publishes an operator has to approve. */
import { expect, test } from 'vitest';
import {
  isApproved,
  type PublishRequest,
  requireTexts,
} from '../../../scripts/lib/publish-report.ts';

const ORIGIN = 'https://likewise.test';
const CHANGE = 'the links change';

const request = (
  isRemote: boolean,
  originChange: string | null = null,
  warnings: readonly string[] = [],
): PublishRequest => ({ origin: ORIGIN, isRemote, originChange, warnings });

test.each<[string, PublishRequest]>([
  ['on this machine', request(false)],
  ['on this machine, with warnings', request(false, null, ['a'])],
  ['on this machine, for another origin', request(false, CHANGE)],
  ['to Cloudflare', request(true)],
])('at a terminal, a publish %s is asked about', async (_, publish) => {
  const asked: string[] = [];
  const answer = (reply: boolean) => async (question: string) => {
    asked.push(question);
    return reply;
  };
  expect(await isApproved(publish, answer(true))).toBe(true);
  expect(asked).toEqual([`Publish to ${ORIGIN}?`]);
  expect(await isApproved(publish, answer(false))).toBe(false);
});

test.each<[string, string | null, PublishRequest]>([
  ['on this machine', null, request(false)],
  ['on this machine, with warnings', null, request(false, null, ['a'])],
  ['on this machine, for another origin', CHANGE, request(false, CHANGE)],
  ['to Cloudflare', null, request(true)],
  ['to Cloudflare, with warnings', '2 warnings', request(true, null, ['a', 'b'])],
  ['to Cloudflare, with both', `${CHANGE}; 1 warning`, request(true, CHANGE, ['a'])],
])('without a terminal, the reason against a publish %s is %j', async (_, concerns, publish) => {
  const approved = isApproved(publish, null);
  if (concerns === null) expect(await approved).toBe(true);
  else await expect(approved).rejects.toThrow(new RegExp(`whether to publish: ${concerns}$`));
});

test('texts that are still to be written are not published to readers', () => {
  const warning = (value: string, column: string) => ({
    ...{ file: 'own/dataset.json', row: null, column, value, reason: '' },
  });
  expect(() => requireTexts([warning('What is ranked here.', 'description.en')])).not.toThrow();
  const unwritten = ['description.en', 'metrics.0.description.en'].map((column) =>
    warning('To be written: what is counted.', column),
  );
  expect(() => requireTexts(unwritten)).toThrow(
    'readers would see 2 texts still to be written, the first in own/dataset.json, column description.en',
  );
});
