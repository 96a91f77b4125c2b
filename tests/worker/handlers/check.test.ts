/** `/check` and the iframe page of a verdict: templates with the verdict on the statement in the address. */
import { describe, expect, it } from 'vitest';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';
import { exampleEnv } from '../../support/worker/route-examples.ts';

const ENV = exampleEnv();
const STATEMENT = 'dataset=vehicles&metric=total&period=2025&entity=chongqing&rank=1';

async function textAt(address: string): Promise<string> {
  const response = await fetchWorker(ENV, address);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
}

describe('/check', () => {
  it('is the empty page without a statement, with a sentence, and with a statement that can’t be judged', async () => {
    for (const query of [
      '',
      '?text=anything',
      '?dataset=vehicles&metric=total&period=2025&entity=chongqing',
      '?dataset=vehicles&metric=total&period=2025&entity=nobody&rank=1',
      '?dataset=nothing&metric=total&period=2025&entity=chongqing&rank=1',
      `?${STATEMENT}&as_of=yesterday`,
      '?dataset=vehicles&metric=total&entity=chongqing&rank=1',
    ])
      expect(await textAt(`/check${query}`)).toBe('empty in en');
  });

  it('has the verdict on a statement, in its language', async () => {
    const page = await textAt(`/check?${STATEMENT}&text=`);
    expect(page).toMatch(
      /^page in en: .+|.+\|vehicles\/total\/2025\|vehicles\|total\|2025\|city\|/,
    );
    expect(page).toContain('entity=chongqing&amp;rank=1&amp;level=city&amp;basis=plant');
    expect(await textAt(`/zh/check?${STATEMENT}`)).toMatch(/^page in zh: .*\p{Script=Han}/u);
  });

  it('ignores the empty fields of a form', async () => {
    expect(await textAt(`/check?${STATEMENT}&above=&least=&level=`)).toMatch(/^page in en/);
  });

  it('keeps the date of a frozen verdict', async () => {
    expect(await textAt(`/check?${STATEMENT}&as_of=2026-01-12`)).toContain('&amp;as_of=');
  });

  it('may send its form to itself only', async () => {
    const { headers } = await fetchWorker(ENV, '/check');
    expect(headers.get('Content-Security-Policy')).toContain("form-action 'self'");
  });
});

describe('/embed/verdict', () => {
  it('has the verdict in the language of the query, and may be framed', async () => {
    const response = await fetchWorker(
      ENV,
      '/embed/verdict/vehicles/total/2025?entity=chongqing&rank=1&lang=zh-TW',
    );
    expect(await response.text()).toMatch(/^embed in zh: /);
    expect(response.headers.get('Content-Security-Policy')).not.toContain('frame-ancestors');
  });
});
