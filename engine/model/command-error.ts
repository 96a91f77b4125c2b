/** Error that ends a command, with a hint for the user. */
export class CommandError extends Error {
  /** How to fix it, as one sentence without its full stop. */
  readonly hint: string;

  /** `message`: what is wrong, the value, and what was expected. */
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'CommandError';
    this.hint = hint;
  }
}
