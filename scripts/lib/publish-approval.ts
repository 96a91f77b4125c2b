/** Approval of a publish by its operator, before anything is written. */
import { isPlaceholderWarning, type LintWarning } from '../../engine/mod.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import { formatCount } from './output-format.ts';
import type { AskUser } from './terminal-prompt.ts';

/** What is about to be published, and printed already. */
export interface PublishRequest {
  readonly origin: string;
  readonly isRemote: boolean;
  /** Describes a change of the origin; null if there is none. */
  readonly originChange: string | null;
  /** About the data, a line each. */
  readonly warnings: readonly string[];
}

/** Throws a `CommandError` if a text is still to be written, which readers would see. */
export function requireTexts(warnings: readonly LintWarning[]): void {
  const [first, ...more] = warnings.filter(isPlaceholderWarning);
  if (!first) return;
  throw new CommandError(
    `readers would see ${formatCount(more.length + 1, 'text')} still to be written, the first in ${first.file}, column ${first.column}`,
    'write the texts that npm run data:check lists',
  );
}

/** A change of the origin needs approval anywhere, warnings do at Cloudflare. */
function concernsOf({ isRemote, originChange, warnings }: PublishRequest): string[] {
  return [
    ...(originChange === null ? [] : [originChange]),
    ...(isRemote && warnings.length > 0 ? [formatCount(warnings.length, 'warning')] : []),
  ];
}

/** Whether the publish may go on. Asks at a terminal. Without one (`ask` is null), throws a `CommandError` if there are concerns. */
export async function isApproved(request: PublishRequest, ask: AskUser | null): Promise<boolean> {
  const concerns = concernsOf(request);
  if (ask) return ask(`Publish to ${request.origin}?`);
  if (concerns.length === 0) return true;
  throw new CommandError(
    `nobody can be asked here whether to publish: ${concerns.join('; ')}`,
    'look at what is printed above, then run the same command again with --yes',
  );
}
