/**
 * Links that open GitHub's own forms with the files of a dataset, so that the page needs no token. GitHub doesn't document
 * these forms; this relies on what has long worked (isaacs/github#1527, github/docs#30967, github/docs#5136):
 * - `/new/BRANCH` takes `filename` and `value`. `filename` may contain folders, also new ones, as long as none is in the path.
 * - `/upload/BRANCH/FOLDER` accepts a folder that doesn't exist yet.
 * - An address has at most 8,191 bytes.
 * Who may not write to the repository is offered a fork by both forms.
 */

/** `owner/name` of a repository. */
export type RepositoryName = `${string}/${string}`;

export interface GitHubLinks {
  /** For each file, the form for a new file with its text; null if the address would be too long. */
  readonly files: ReadonlyMap<string, string | null>;
  /** The form onto which files are dragged, for those without a link of their own. */
  readonly upload: string;
}

const MAX_URL_LENGTH = 8_000;
const REPOSITORY = /^(?<owner>[a-z\d][\w-]{0,38})\/(?<name>(?!\.{1,2}$)[\w.-]{1,100})$/i;
const HOST = /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/|git@github\.com:)/i;

/** A repository by its name or by an address of it or in it; null if the text is neither. */
export function parseRepository(text: string): RepositoryName | null {
  const trimmed = text.trim();
  const path = trimmed.replace(HOST, '');
  const isAddress = path !== trimmed;
  const name = isAddress
    ? path
        .split(/[/?#]/)
        .slice(0, 2)
        .join('/')
        .replace(/\.git$/, '')
    : path;
  const { owner, name: own } = REPOSITORY.exec(name)?.groups ?? {};
  return owner && own ? `${owner}/${own}` : null;
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Links for the files of the dataset `id`, which go to `data/ID/` of a branch; if that is empty, of `main`. */
export function githubLinks(
  repository: RepositoryName,
  id: string,
  files: ReadonlyMap<string, string>,
  branch: string,
): GitHubLinks {
  const ref = encodePath(branch.trim() || 'main');
  const linkOf = (name: string, text: string): string | null => {
    const query = new URLSearchParams({ filename: `data/${id}/${name}`, value: text });
    const url = `https://github.com/${repository}/new/${ref}?${query}`;
    return url.length > MAX_URL_LENGTH ? null : url;
  };
  return {
    files: new Map(Array.from(files, ([name, text]) => [name, linkOf(name, text)])),
    upload: `https://github.com/${repository}/upload/${ref}/data/${encodePath(id)}`,
  };
}
