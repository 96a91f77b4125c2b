/** Why a command ends before its end: what happened, and what the person at it can do. */
export class Halt extends Error {
  /** What to do, as one sentence without its full stop. */
  readonly remedy: string;

  /** `message` says what is wrong, the value, and what was expected. */
  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'Halt';
    this.remedy = remedy;
  }
}
