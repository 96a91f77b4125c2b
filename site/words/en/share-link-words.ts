/** Words of links to the state of the page for a new ranking. */
import type { ShareLinkProblem } from '../../new-ranking/take-away/share-link.ts';

/** Why a link can't be opened, and what to do. Each follows a colon. */
export type ShareLinkWords = Readonly<Record<ShareLinkProblem, string>>;

export const shareLinkWords: ShareLinkWords = {
  'other-version': 'it is of another version of this page. Reload the page to get the newest.',
  'not-base64url': 'it has characters that no such link has. Copy it again as a whole.',
  damaged: 'a part of it is missing or was changed. Copy it again as a whole.',
  'too-large': 'it holds more than this page can read.',
  'wrong-shape': 'it holds something else than a table. Ask whoever made it for another.',
};
