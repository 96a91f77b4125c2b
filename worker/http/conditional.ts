/**
 * Conditional requests (RFC 9110, section 13.1.2). The publisher computed the ETag, so no body is hashed or read for a 304.
 */

/**
 * Whether `If-None-Match` matches the ETag, so that the response is 304. The comparison is weak. `*` matches every ETag; a
 * header that is not a list of ETags matches none.
 */
export function isNotModified(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag) return true;
  if (ifNoneMatch.trim() === '*') return true;
  return entityTags(ifNoneMatch).includes(strongEtag(etag));
}

/** The opaque tags of a list, with their quotation marks. An ETag may contain a comma, so the list can't be split at commas. */
function entityTags(list: string): readonly string[] {
  const tags: string[] = [];
  let at = 0;
  while (at < list.length) {
    const open = list.indexOf('"', at);
    const close = open < 0 ? -1 : list.indexOf('"', open + 1);
    if (close < 0) break;
    tags.push(list.slice(open, close + 1));
    at = close + 1;
  }
  return tags;
}

function strongEtag(etag: string): string {
  return etag.startsWith('W/') ? etag.slice(2) : etag;
}
