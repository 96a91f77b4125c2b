/** Prompts on the terminal. Without a terminal nothing is prompted. */
import { createInterface } from 'node:readline/promises';
import type { PromptUser } from '../../engine/mod.ts';

/** The streams of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** A prompt on these streams; null if they are no terminal. */
export function terminalPrompt({ input, output }: Terminal): PromptUser {
  if (!input.isTTY || !output.isTTY) return null;
  return async ({ what, option, choices, otherwise }) => {
    const lines = createInterface({ input, output });
    const choice = choices.length > 0 ? ` (${choices.join(', ')})` : '';
    const end = otherwise === undefined ? '' : ' [Enter: none]';
    const closed = new Promise<never>((_, reject) => {
      lines.once('close', () => reject(new Error('the input ended before a reply')));
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
