/** Why a command ends before its end: what happened, and what the person at it can do. */
export class CommandError extends Error {
  /** What to do, as one sentence without its full stop. */
  readonly hint: string;

  /** `message` says what is wrong, the value, and what was expected. */
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'CommandError';
    this.hint = hint;
  }
}
