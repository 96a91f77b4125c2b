/** Resolves options that were not given: by a guess, by a prompt, or as an error that names the option. */

export interface Prompt {
  /** The option that answers it, without its hyphens. */
  readonly option: string;
  /** What it is, to stand after a colon. */
  readonly what: string;
  /** What it may be; empty: a text that the next check reads. */
  readonly choices: readonly string[];
  /** What is taken where nothing is answered; none: an answer is needed. */
  readonly otherwise?: string;
}

/** Puts a question to somebody. Null: nobody is there. */
export type PromptUser = ((question: Prompt) => Promise<string>) | null;

/** Answers one after another; what is wrong or missing is gathered, so that all of it is told at once. */
export class OptionResolver {
  readonly #ask: PromptUser;
  readonly errors: string[] = [];

  constructor(ask: PromptUser) {
    this.#ask = ask;
  }

  /** What was given, else what was guessed, else what somebody answers; empty, with a fault noted, where none is good. */
  async resolve(
    given: string | undefined,
    guess: string | null,
    question: Prompt,
  ): Promise<string> {
    const { option, choices, what, otherwise } = question;
    const answer = given ?? guess ?? (await this.#promptUntilValid(question));
    if (answer === undefined || (answer === '' && otherwise === undefined)) {
      this.errors.push(`--${option} is missing: ${what}${this.#choiceList(choices)}`);
      return '';
    }
    if (answer === '') return otherwise ?? '';
    if (choices.length > 0 && !choices.includes(answer)) {
      this.addError(option, answer, `one of ${choices.join(', ')}`);
      return '';
    }
    return answer;
  }

  /** Asks until the answer can be one; undefined where nobody is there. */
  async #promptUntilValid(question: Prompt): Promise<string | undefined> {
    const { choices, otherwise } = question;
    for (;;) {
      const answer = await this.#ask?.(question);
      const isGood = choices.length === 0 ? answer !== '' : choices.includes(answer ?? '');
      if (answer === undefined || isGood || (answer === '' && otherwise !== undefined))
        return answer;
    }
  }

  /** Whether nobody is there to be asked. */
  get isUnattended(): boolean {
    return this.#ask === null;
  }

  /** Notes that an option is wrong. */
  addError(option: string, found: string, expected: string): void {
    this.errors.push(`--${option}: found ${JSON.stringify(found)}, expected ${expected}`);
  }

  #choiceList(choices: readonly string[]): string {
    return choices.length === 0 ? '' : ` (${choices.join(', ')})`;
  }
}
