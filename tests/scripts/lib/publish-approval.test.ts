/** Which publishes an operator has to approve. */
import { expect, test } from 'vitest';
import { isApproved, type PublishRequest } from '../../../scripts/lib/publish-approval.ts';

const ORIGIN = 'https://likewise.test';
const CHANGE = 'the links change';

const request = (
  isRemote: boolean,
  originChange: string | null = null,
  warnings: readonly string[] = [],
): PublishRequest => ({ origin: ORIGIN, isRemote, originChange, warnings });

test.each<[string, string, PublishRequest]>([
  ['on this machine', 'no question', request(false)],
  ['on this machine, with warnings', 'no question', request(false, null, ['a'])],
  ['on this machine, for another origin', 'a question', request(false, CHANGE)],
  ['to Cloudflare', 'a question', request(true)],
])('at a terminal, a publish %s needs %s', async (_, needed, publish) => {
  const asked: string[] = [];
  const answer = (reply: boolean) => async (question: string) => {
    asked.push(question);
    return reply;
  };
  const isAsked = needed === 'a question';
  expect(await isApproved(publish, answer(true))).toBe(true);
  expect(asked).toEqual(isAsked ? [`Publish to ${ORIGIN}?`] : []);
  expect(await isApproved(publish, answer(false))).toBe(!isAsked);
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
