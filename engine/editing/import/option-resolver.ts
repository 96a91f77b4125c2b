/** Resolves options that were not given: by a guess, by a prompt, or as an error that names the option. */

export interface Prompt {
  /** The option that supplies the value, without its hyphens. */
  readonly option: string;
  /** Description of the value, printed after a colon. */
  readonly what: string;
  /** The valid values; empty: any text, which the caller checks. */
  readonly choices: readonly string[];
  /** The value of an empty reply; absent: a reply is required. */
  readonly otherwise?: string;
  /** What is expected instead of a value; null if it is right. Absent: any value is. */
  readonly check?: (text: string) => string | null;
}

/** Prompts the user. Null: the command runs unattended. */
export type PromptUser = ((prompt: Prompt) => Promise<string>) | null;

/** Resolves options one by one and collects the errors, so that the command reports all of them at once. */
export class OptionResolver {
  readonly #prompt: PromptUser;
  readonly errors: string[] = [];

  constructor(prompt: PromptUser) {
    this.#prompt = prompt;
  }

  /** The given value, else the guess, else the user's reply; empty, with an error added, if none is valid. */
  async resolve(given: string | undefined, guess: string | null, prompt: Prompt): Promise<string> {
    const { option, choices, what, otherwise, check } = prompt;
    const value = given ?? guess ?? (await this.#promptUntilValid(prompt));
    if (value === undefined || (value === '' && otherwise === undefined)) {
      this.errors.push(`--${option} is missing: ${what}${this.#choiceList(choices)}`);
      return '';
    }
    if (value === '') return otherwise ?? '';
    if (choices.length > 0 && !choices.includes(value)) {
      this.addError(option, value, `one of ${choices.join(', ')}`);
      return '';
    }
    const expected = check?.(value) ?? null;
    if (expected === null) return value;
    this.addError(option, value, expected);
    return '';
  }

  /** Prompts until the reply is valid; undefined if the command runs unattended. */
  async #promptUntilValid(prompt: Prompt): Promise<string | undefined> {
    const { choices, otherwise, check } = prompt;
    let wrong: string | null = null;
    for (;;) {
      const reply: string | undefined = await this.#prompt?.(
        wrong === null ? prompt : { ...prompt, what: `${wrong} (${prompt.what})` },
      );
      if (reply === undefined || (reply === '' && otherwise !== undefined)) return reply;
      const isChoice: boolean = choices.length === 0 ? reply !== '' : choices.includes(reply);
      wrong = isChoice ? (check?.(reply) ?? null) : null;
      if (isChoice && wrong === null) return reply;
      if (wrong !== null) wrong = `found ${JSON.stringify(reply)}, expected ${wrong}`;
    }
  }

  /** Whether there is no user to prompt. */
  get isUnattended(): boolean {
    return this.#prompt === null;
  }

  /** Adds the error that an option has an invalid value. */
  addError(option: string, found: string, expected: string): void {
    this.errors.push(`--${option}: found ${JSON.stringify(found)}, expected ${expected}`);
  }

  #choiceList(choices: readonly string[]): string {
    return choices.length === 0 ? '' : ` (${choices.join(', ')})`;
  }
}
