/**
 * Conditional requests (RFC 9110, section 13.1.2), against an ETag that the publisher computed:
 * no body is hashed or even touched to find that the client has it already.
 */

/**
 * Whether an `If-None-Match` names the ETag, so that the answer is 304. The comparison is weak, `*` names
 * everything, a header that is not a list of ETags names nothing.
 */
export function isNotModified(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag) return true;
  if (ifNoneMatch.trim() === '*') return true;
  return entityTags(ifNoneMatch).includes(strongEtag(etag));
}

/** The opaque tags of a list, quotes included; an ETag may itself hold a comma, so splitting would not do. */
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
