/** Days from which on sources are known. */
import type { Dataset } from '../../dataset/schema.ts';
import { parseDayOrMonth } from '../../model/iso-date.ts';

/**
 * The day from which on each source is known, by id: its date of publication, else that on which it was read, or the day from which
 * on a row that names it is known, if that is earlier. Empty for a source without any.
 */
export function sourceDays({
  sources,
  observations,
  claims,
  completeness,
}: Dataset): ReadonlyMap<string, string> {
  const days = new Map(
    sources.map(({ id, published, accessed }) => [
      id,
      parseDayOrMonth(published || accessed) ?? '',
    ]),
  );
  for (const { source, knownFrom } of [...observations, ...claims, ...completeness]) {
    if (knownFrom < (days.get(source) ?? '')) days.set(source, knownFrom);
  }
  return days;
}
