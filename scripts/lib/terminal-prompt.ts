/** Questions put to whoever sits at the terminal; nobody is asked where none is there. */
import { createInterface } from 'node:readline/promises';
import type { PromptUser } from '../../engine/mod.ts';

/** Where questions go and answers come from. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Puts questions on a terminal; null where it is none. */
export function terminalPrompt({ input, output }: Terminal): PromptUser {
  if (!input.isTTY || !output.isTTY) return null;
  return async ({ what, option, choices, otherwise }) => {
    const lines = createInterface({ input, output });
    const choice = choices.length > 0 ? ` (${choices.join(', ')})` : '';
    const end = otherwise === undefined ? '' : ' [Enter: none]';
    const closed = new Promise<never>((_, reject) => {
      lines.once('close', () => reject(new Error('the input ended before an answer')));
    });
    try {
      const answer = await Promise.race([
        closed,
        lines.question(`--${option}: ${what}${choice}${end}? `),
      ]);
      return answer.trim();
    } finally {
      lines.close();
    }
  };
}
