/** Locations of the forms of a ranking. The forms of one vintage share a pack, except the view document of the newest. */
import { rankingAddress, vintageAddress } from '../../engine/model/address.ts';
import { derivedBody } from './derived-body.ts';
import type { BodyLocation } from './release-store.ts';
import type { ResolvedRanking } from './resolve.ts';

/** The location of a form (`json`, `view.json`, `en.csv`, …). For pictures and comparisons the pack is another. */
export function rankingLocation(resolved: ResolvedRanking, form: string): BodyLocation {
  const { key, vintage, index } = resolved;
  const [asOf, , pack] = vintage;
  const isView = form === 'view.json' && vintage === index.vintages.at(-1);
  return {
    pack: (isView ? index.view : undefined) ?? pack,
    address: vintageAddress(rankingAddress(key), asOf, form),
    derive: (manifest, read) =>
      derivedBody(form, manifest, key.dataset, (stored) => read(rankingLocation(resolved, stored))),
  };
}
