/** Prompts on the terminal. Without a terminal nothing is prompted. */
import { createInterface } from 'node:readline/promises';
import type { PromptUser } from '../../engine/mod.ts';

/** The streams of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Asks a question that is answered by yes or no. */
export type AskUser = (question: string) => Promise<boolean>;

/** Asks for one line. Returns it trimmed. */
export type AskLine = (text: string) => Promise<string>;

/** Prompts for one line; null if the streams are no terminal. */
export function linePrompt({ input, output }: Terminal): AskLine | null {
  if (!input.isTTY || !output.isTTY) return null;
  return async (text) => {
    const lines = createInterface({ input, output });
    const closed = new Promise<never>((_, reject) => {
      lines.once('close', () => reject(new Error('the input ended before a reply')));
    });
    try {
      return (await Promise.race([closed, lines.question(text)])).trim();
    } finally {
      lines.close();
    }
  };
}

/** A prompt for options on these streams; null if they are no terminal. */
export function terminalPrompt(terminal: Terminal): PromptUser {
  const prompt = linePrompt(terminal);
  return (
    prompt &&
    (({ what, option, choices, otherwise }) => {
      const choice = choices.length > 0 ? ` (${choices.join(', ')})` : '';
      const end = otherwise === undefined ? '' : ` [Enter: ${otherwise || 'none'}]`;
      return prompt(`--${option}: ${what}${choice}${end}? `);
    })
  );
}

/** A prompt for yes or no on these streams; anything but yes is no. Null if they are no terminal. */
export function terminalQuestion(terminal: Terminal): AskUser | null {
  const prompt = linePrompt(terminal);
  return prompt && (async (question) => /^y(es)?$/i.test(await prompt(`${question} [y/N] `)));
}
