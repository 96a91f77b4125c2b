/** The questions of a first deploy. */
import { expect, it } from 'vitest';
import { askSettings } from '../../../scripts/deploy/deploy-steps.ts';

/** Answers questions in order, and keeps them. */
function answering(...answers: readonly string[]) {
  const left = [...answers];
  const questions: string[] = [];
  const ask = async (question: string) => {
    questions.push(question);
    return left.shift() ?? '';
  };
  return { questions, ask };
}

it('asks who runs the copy and where corrections go, and keeps the rest', async () => {
  const { questions, ask } = answering('The Desk', 'desk@example.org');
  expect(await askSettings({ data: 'rankings' }, ask)).toEqual({
    data: 'rankings',
    operator: 'The Desk',
    contact: 'desk@example.org',
  });
  expect(questions.map((question) => question.slice(0, 3))).toEqual(['Who', 'Whe']);
});

it('asks only for what is missing', async () => {
  const { questions, ask } = answering('https://github.com/desk/rankings/issues');
  const settings = await askSettings({ operator: { en: 'The Desk', zh: '编辑部' } }, ask);
  expect(settings.contact).toBe('https://github.com/desk/rankings/issues');
  expect(questions).toHaveLength(1);
});

it('leaves out what is answered with Enter', async () => {
  expect(await askSettings({}, answering().ask)).toEqual({});
});
